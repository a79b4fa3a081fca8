/**
 * A declarative Jenkinsfile. Jenkins checks one only in a running server, and no parser of Groovy in JavaScript reads its
 * syntax; so here: its words and brackets, and the structure that https://www.jenkins.io/doc/book/pipeline/syntax/ asks for.
 * What Groovy says inside `script { }` is read as words and brackets only.
 */

interface Token {
  kind: 'word' | 'text' | 'sign' | 'end';
  value: string;
  line: number;
}

/** `name args { body }` */
interface Block {
  name: string;
  args: Token[];
  body: Block[] | undefined;
  line: number;
}

const pipelineParts = [
  'agent',
  'stages',
  'environment',
  'options',
  'parameters',
  'triggers',
  'tools',
  'libraries',
  'post',
];
const stageWork = ['steps', 'stages', 'parallel', 'matrix'];
const stageParts = [...stageWork, 'agent', 'environment', 'options', 'tools', 'when', 'input', 'post', 'failFast'];
const postConditions = [
  ...[
    'always',
    'changed',
    'fixed',
    'regression',
    'aborted',
    'failure',
    'success',
    'unstable',
    'unsuccessful',
    'cleanup',
  ],
];
const steps = [
  ...['sh', 'echo', 'script', 'dir', 'withCredentials', 'withEnv', 'timeout', 'retry', 'error', 'sleep', 'container'],
  ...['archiveArtifacts', 'junit', 'stash', 'unstash', 'checkout', 'git', 'build', 'readFile', 'writeFile', 'lock'],
  ...['milestone', 'catchError', 'warnError', 'unstable', 'cleanWs', 'deleteDir', 'waitUntil', 'node', 'input', 'mail'],
];

/** Everything wrong with a Jenkinsfile. */
export function checkJenkinsfile(text: string): string[] {
  let blocks: Block[];
  try {
    blocks = readBlocks(tokensOf(text));
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const [pipeline] = blocks;
  if (blocks.length !== 1 || pipeline?.name !== 'pipeline' || pipeline.body === undefined) {
    return ['1: the file is not one `pipeline { }`'];
  }
  return [
    ...needs(pipeline, 'agent'),
    ...needs(pipeline, 'stages'),
    ...only(pipeline, pipelineParts),
    ...pipeline.body.flatMap((part) => checkPart(part)),
  ];
}

/** The scripts that a Jenkinsfile gives to `sh`. */
export function shellOf(text: string): string[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ kind, value }, index) =>
    kind === 'text' && tokens[index - 1]?.value === 'sh' ? [value] : [],
  );
}

function checkPart(part: Block): string[] {
  if (part.name === 'stages')
    return [...only(part, ['stage']), ...notEmpty(part), ...(part.body ?? []).flatMap((stage) => checkStage(stage))];
  if (part.name === 'post') {
    return [
      ...only(part, postConditions),
      ...notEmpty(part),
      ...(part.body ?? []).flatMap((condition) => checkSteps(condition)),
    ];
  }
  return [];
}

function checkStage(stage: Block): string[] {
  if (stage.name !== 'stage') return [];
  const work = (stage.body ?? []).filter(({ name }) => stageWork.includes(name));
  const names = stage.args.filter(({ kind }) => kind === 'text');
  return [
    ...(names.length === 1 ? [] : [`${stage.line}: a stage needs one name`]),
    ...(work.length === 1 ? [] : [`${stage.line}: a stage has one of ${stageWork.join(', ')}, here ${work.length}`]),
    ...only(stage, stageParts),
    ...(stage.body ?? []).flatMap((part) => {
      if (part.name === 'steps') return checkSteps(part);
      if (part.name === 'parallel') return (part.body ?? []).flatMap((inner) => checkStage(inner));
      return checkPart(part);
    }),
  ];
}

function checkSteps(block: Block): string[] {
  const inner = (block.body ?? []).filter(({ name, body }) => body !== undefined && name !== 'script');
  return [...only(block, steps), ...notEmpty(block), ...inner.flatMap((step) => checkSteps(step))];
}

function only(block: Block, names: readonly string[]): string[] {
  return (block.body ?? [])
    .filter(({ name }) => !names.includes(name))
    .map(({ name, line }) => `${line}: "${name}" has no place in ${block.name}`);
}

function needs(block: Block, name: string): string[] {
  return block.body?.some((part) => part.name === name) ? [] : [`${block.line}: ${block.name} has no ${name}`];
}

function notEmpty(block: Block): string[] {
  return block.body === undefined || block.body.length > 0 ? [] : [`${block.line}: ${block.name} is empty`];
}

/** Reads statements up to the bracket that closes them, each with what its own brackets hold. */
function readBlocks(tokens: Token[], opened?: Token): Block[] {
  const blocks: Block[] = [];
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if (token.value === '}' && token.kind === 'sign') {
      if (opened === undefined) throw new Error(`${token.line}: a } closes nothing`);
      return blocks;
    }
    if (token.kind === 'end') continue;
    const block: Block = { name: token.value, args: [], body: undefined, line: token.line };
    readArguments(block, tokens);
    blocks.push(block);
  }
  if (opened !== undefined) throw new Error(`${opened.line}: a { is not closed`);
  return blocks;
}

function readArguments(block: Block, tokens: Token[]): void {
  let depth = 0;
  for (let next = tokens[0]; next !== undefined; next = tokens[0]) {
    if (depth === 0 && (next.kind === 'end' || (next.kind === 'sign' && next.value === '}'))) return;
    tokens.shift();
    if (next.kind === 'sign' && next.value === '{') {
      block.body = [...(block.body ?? []), ...readBlocks(tokens, next)];
      continue;
    }
    if (next.kind === 'sign' && '(['.includes(next.value)) depth++;
    if (next.kind === 'sign' && ')]'.includes(next.value)) depth--;
    if (depth < 0) throw new Error(`${next.line}: a ${next.value} closes nothing`);
    block.args.push(next);
  }
  if (depth > 0) throw new Error(`${block.line}: a bracket is not closed`);
}

function tokensOf(text: string): Token[] {
  const pattern =
    /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|'''(?<a>[\s\S]*?)'''|"""(?<b>[\s\S]*?)"""|'(?<c>(?:\\.|[^'\\\n])*)'|"(?<d>(?:\\.|[^"\\\n])*)"|(?<word>[\w.$]+)|(?<end>[\n;])|(?<sign>[^\s\w])|[ \t\r]+/gy;
  const tokens: Token[] = [];
  let line = 1;
  for (const match of text.matchAll(pattern)) {
    const { comment, a, b, c, d, word, end, sign } = match.groups ?? {};
    const quoted = a ?? b ?? c ?? d;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted, line });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word, line });
    else if (end !== undefined) tokens.push({ kind: 'end', value: end, line });
    else if (sign === "'" || sign === '"') throw new Error(`${line}: a quote is not closed`);
    else if (sign !== undefined && comment === undefined) tokens.push({ kind: 'sign', value: sign, line });
    line += match[0].split('\n').length - 1;
  }
  return tokens;
}
