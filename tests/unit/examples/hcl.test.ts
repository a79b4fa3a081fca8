import { parse } from '@cdktn/hcl2json';
import { expect, test } from 'vitest';
import { eachIsClean } from '../../examples/files.ts';

/** What may stand at the top of a Terraform file. */
const blocks = [
  'terraform',
  'provider',
  'variable',
  'locals',
  'module',
  'resource',
  'data',
  'output',
  'moved',
  'import',
  'removed',
  'check',
  'ephemeral',
  'action',
];

/** What HashiCorp's parser cannot read, and blocks that Terraform does not know. */
async function checkHcl(text: string): Promise<string[]> {
  try {
    const parsed = (await parse('example.tf', text)) as Record<string, unknown>;
    return Object.keys(parsed)
      .filter((block) => !blocks.includes(block))
      .map((block) => `Terraform has no block "${block}"`);
  } catch (error) {
    return [String(error)];
  }
}

eachIsClean('hcl', 1, ({ text }) => checkHcl(text));

test.each([
  ['an attribute without a value', 'locals {\n  a =\n}\n', /Invalid expression/],
  [
    'a block that does not close',
    'resource "x" "y" {\n  a = 1\n',
    /Unclosed configuration block|Argument or block definition required/,
  ],
  ['a block that Terraform does not know', 'resorce "x" "y" {}\n', /no block "resorce"/],
])('%s is found', async (_kind, text, message) => {
  expect((await checkHcl(text)).join('\n')).toMatch(message);
});
