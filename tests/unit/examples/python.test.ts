import { describe, expect, test } from 'vitest';
import { examplesFolder } from '../../../src/questions/example.ts';
import { eachIsClean, examplesOf } from '../../examples/files.ts';
import {
  foreignModules,
  hasInstalledPython,
  lintPython,
  needsThreads,
  prints,
  runInstalledPython,
  runPython,
} from '../../examples/python.ts';

describe('Ruff', () => {
  eachIsClean('python', 40, ({ text }) => lintPython(text));

  test.each([
    ['a name that nothing defines', 'print(missing)\n', /F821/],
    ['an import that nothing uses', 'import os\n', /F401/],
    ['a line that no phone shows', `x = "${'a'.repeat(80)}"\n`, /E501/],
    ['a default that calls share', 'def f(x=[]):\n    return x\n', /B006/],
    ['what is no Python', 'def f(:\n', /syntax/],
  ])('finds %s', (_kind, source, message) => {
    expect(lintPython(source).join('\n')).toMatch(message);
  });
});

const programs = examplesOf('python');
const outputs = new Map(examplesOf('output').map(({ path, text }) => [path, text]));

describe('a program that needs only the standard library', () => {
  test('is run where its output is shown', () => {
    expect(outputs.size).toBeGreaterThanOrEqual(9);
  });

  for (const { path, text } of programs) {
    const output = outputs.get(path.replace(/\.py$/, '.out'));
    if (output === undefined) {
      test(`${path} prints nothing that could be compared`, async () => {
        const isOwn = prints(text) && (await foreignModules(text)).length === 0;
        expect(isOwn, `Write ${examplesFolder}/${path.replace(/\.py$/, '.out')}: the program can be run.`).toBe(false);
      });
    } else if (needsThreads(text)) {
      test.skipIf(!hasInstalledPython)(`${path} prints its .out file, in the Python of this machine`, () => {
        expect(runInstalledPython(text)).toBe(output);
      });
    } else {
      test(`${path} prints its .out file`, async () => {
        expect(await foreignModules(text)).toEqual([]);
        expect(await runPython(text)).toBe(output);
      });
    }
  }
});

describe('the interpreter', () => {
  test('gives what a program prints, line by line', async () => {
    expect(await runPython('import random\nrandom.seed(7)\nprint(random.randint(1, 9), end="")\nprint()\n')).toBe(
      '6\n',
    );
  });

  test('knows nothing of the program before', async () => {
    await runPython('left = 1\n');
    await expect(runPython('print(left)\n')).rejects.toThrow('NameError');
  });

  test.skipIf(!hasInstalledPython)('leaves threads and event loops to the Python of the machine', () => {
    const program = 'import asyncio\n\n\nasync def main():\n    print(1)\n\n\nasyncio.run(main())\n';
    expect(needsThreads(program)).toBe(true);
    expect(needsThreads('import math\nprint(math.pi)\n')).toBe(false);
    expect(runInstalledPython(program)).toBe('1\n');
    expect(() => runInstalledPython('raise SystemExit(1)')).toThrow();
  });

  test('names the modules that are not its own', async () => {
    expect(await foreignModules('import json, numpy\nfrom mlflow.models import x\n')).toEqual(['mlflow', 'numpy']);
  });
});
