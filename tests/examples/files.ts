/** The example files by kind, for the tests that hold each to its own tool. */

import { expect, test } from 'vitest';
import { readExamples } from '../../src/build/read-examples.ts';
import { exampleKind, examplesFolder, type ExampleFile, type ExampleKind } from '../../src/questions/example.ts';

const all = readExamples(process.cwd());

/** Every example of some kinds. */
export function examplesOf(...kinds: ExampleKind[]): ExampleFile[] {
  return all.filter(({ path }) => kinds.includes(exampleKind(path) ?? ('none' as ExampleKind)));
}

/** One test for each example of a kind: its tool finds nothing. At least so many files must be there. */
export function eachIsClean(
  kind: ExampleKind,
  atLeast: number,
  check: (file: ExampleFile) => string[] | Promise<string[]>,
): void {
  const files = examplesOf(kind);
  test(`there are examples of the kind "${kind}"`, () => {
    expect(files.length).toBeGreaterThanOrEqual(atLeast);
  });
  for (const file of files) {
    test(`${examplesFolder}/${file.path} has no fault`, async () => {
      expect(await check(file)).toEqual([]);
    });
  }
}
