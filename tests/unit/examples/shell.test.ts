import { parse } from 'sh-syntax';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { eachIsClean, examplesOf } from '../../examples/files.ts';
import { shellOf } from '../../examples/jenkinsfile.ts';

/** What a shell could not read: by the parser of shfmt and ShellCheck's neighbours, for Bash. */
async function checkShell(text: string): Promise<string[]> {
  try {
    await parse(text);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : JSON.stringify(error)];
  }
}

eachIsClean('shell', 8, ({ text }) => checkShell(text));

test('every script of a workflow can be read', async () => {
  const scripts = examplesOf('workflow').flatMap(({ path, text }) =>
    stringsAt(parseYaml(text), 'run').map((script) => ({ path, script })),
  );
  expect(scripts.length).toBeGreaterThanOrEqual(8);
  for (const { path, script } of scripts) {
    expect(await checkShell(script.replace(/\$\{\{.*?\}\}/g, 'value')), path).toEqual([]);
  }
});

test('every script of a Jenkinsfile can be read', async () => {
  const scripts = examplesOf('jenkinsfile').flatMap(({ path, text }) =>
    shellOf(text).map((script) => ({ path, script })),
  );
  expect(scripts.length).toBeGreaterThanOrEqual(5);
  for (const { path, script } of scripts) expect(await checkShell(script), path).toEqual([]);
});

test.each([
  ['an if without fi', 'if true; then\n  echo yes\n'],
  ['a quote that does not close', 'echo "yes\n'],
  ['a substitution that does not close', 'echo $(date\n'],
  ['a pipe into nothing', 'cat file |\n'],
])('%s is found', async (_kind, text) => {
  expect(await checkShell(text)).toHaveLength(1);
});

function stringsAt(node: unknown, wanted: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === wanted && typeof value === 'string' ? [value] : stringsAt(value, wanted),
  );
}
