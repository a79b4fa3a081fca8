import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { eachIsClean } from '../../examples/files.ts';

function checkYaml(text: string): string[] {
  return parseAllDocuments(text, { uniqueKeys: true, strict: true }).flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ message }) => message.split('\n')[0] ?? ''),
  );
}

function checkJson(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

eachIsClean('yaml', 20, ({ text }) => checkYaml(text));
eachIsClean('workflow', 2, ({ text }) => checkYaml(text));
eachIsClean('rules', 2, ({ text }) => checkYaml(text));
eachIsClean('json', 4, ({ text }) => checkJson(text));

test.each([
  ['a key that stands twice', 'a: 1\na: 2\n', /unique/],
  ['a line that hangs in the air', 'a:\n  b: 1\n c: 2\n', /indent|column/i],
  ['a tab', 'a:\n\tb: 1\n', /tab/i],
])('%s is found in YAML', (_kind, text, message) => {
  expect(checkYaml(text).join('\n')).toMatch(message);
});

test.each([
  ['a comma too many', '{"a": 1,}'],
  ['a comment', '{"a": 1 // one\n}'],
])('%s is found in JSON', (_kind, text) => {
  expect(checkJson(text)).toHaveLength(1);
});
