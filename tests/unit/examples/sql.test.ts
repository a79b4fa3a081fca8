import { parse } from 'libpg-query';
import { expect, test } from 'vitest';
import { eachIsClean } from '../../examples/files.ts';

/** What PostgreSQL's own parser cannot read. */
async function checkSql(text: string): Promise<string[]> {
  try {
    const { stmts } = (await parse(text)) as { stmts?: unknown[] };
    return (stmts ?? []).length > 0 ? [] : ['there is no statement'];
  } catch (error) {
    return [String(error)];
  }
}

eachIsClean('sql', 1, ({ text }) => checkSql(text));

test.each([
  ['a misspelt word', 'SELEC 1;', /syntax error at or near "SELEC"/],
  ['a bracket too few', 'SELECT count(* FROM t;', /syntax error/],
  ['a comment alone', '-- nothing', /no statement/],
])('%s is found', async (_kind, text, message) => {
  expect((await checkSql(text)).join('\n')).toMatch(message);
});
