/**
 * A Dockerfile: its syntax by the language server's own checker, and the rules of hadolint that matter for an ML image, under
 * hadolint's numbers. `# hadolint ignore=DL3007` above an instruction excuses it there, as it does for hadolint.
 */

import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

/** Everything wrong with a Dockerfile. */
export function checkDockerfile(text: string): string[] {
  const syntax = validate(text).map(
    ({ range, message }) => `${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
  const file = DockerfileParser.parse(text);
  const lines = text.split('\n');
  const found: string[] = [];
  const report = (instruction: Instruction, rule: string, message: string): void => {
    const line = instruction.getRange().start.line;
    if (!(lines[line - 1] ?? '').includes(`ignore=${rule}`)) found.push(`${line + 1}: ${rule} ${message}`);
  };
  const stages = file.getFROMs();
  const names = stages.map((from) => from.getBuildStage());
  for (const from of stages) {
    const image = from.getImage() ?? '';
    const isStage = names.includes(image);
    if (!isStage && image !== 'scratch' && !image.includes('$')) {
      if (!/[:@]/.test(image.split('/').at(-1) ?? '')) report(from, 'DL3006', 'the image has no tag');
      if (image.endsWith(':latest')) report(from, 'DL3007', 'the tag "latest" moves');
    }
  }
  for (const copy of file.getCOPYs()) {
    const from = copy.getFromFlag()?.getValue();
    if (from != null && !names.includes(from) && !/[/:]/.test(from))
      report(copy, 'DL3022', `there is no stage "${from}"`);
  }
  for (const instruction of file.getInstructions()) {
    const body = instruction.getRawArgumentsContent() ?? '';
    switch (instruction.getKeyword()) {
      case 'ADD':
        if (!/https?:|\.tar/.test(body)) report(instruction, 'DL3020', 'COPY copies files; ADD does more');
        break;
      case 'CMD':
      case 'ENTRYPOINT':
        if (!body.startsWith('[')) report(instruction, 'DL3025', 'a shell stands between Docker and the program');
        break;
      case 'RUN':
        // With its flags, such as a cache mount.
        for (const [rule, message] of faultsOfRun(wholeText(instruction, lines))) report(instruction, rule, message);
        break;
      default:
    }
  }
  const last = stages.at(-1)?.getRange().start.line ?? 0;
  const users = file.getInstructions().filter((i) => i.getKeyword() === 'USER' && i.getRange().start.line > last);
  const user = users.at(-1)?.getRawArgumentsContent() ?? 'root';
  const lastStage = stages.at(-1);
  if (lastStage !== undefined && /^(root|0)\b/.test(user)) report(lastStage, 'DL3002', 'the container runs as root');
  return [...syntax, ...found];
}

function wholeText(instruction: Instruction, lines: readonly string[]): string {
  const { start, end } = instruction.getRange();
  return lines.slice(start.line, end.line + 1).join('\n');
}

function faultsOfRun(body: string): [rule: string, message: string][] {
  const faults: [string, string][] = [];
  const isMounted = body.includes('--mount=type=cache');
  if (/\bsudo\b/.test(body)) faults.push(['DL3004', 'sudo has no place in a build']);
  if (/\bapt-get install\b/.test(body)) {
    if (!body.includes('--no-install-recommends')) faults.push(['DL3015', 'apt-get installs what is only recommended']);
    if (!/apt-get install[^&;]*(-y|--yes)/.test(body)) faults.push(['DL3014', 'apt-get waits for an answer']);
    if (!isMounted && !body.includes('/var/lib/apt/lists')) faults.push(['DL3009', 'the lists of apt-get stay']);
  }
  if (/\bpip3? install\b/.test(body) && !isMounted && !body.includes('--no-cache-dir')) {
    faults.push(['DL3042', 'the cache of pip stays in the layer']);
  }
  return faults;
}
