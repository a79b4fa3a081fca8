import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addToDenyList, readDenyList } from '../../src/build/privacy/deny-list.ts';
import { deniedWords } from '../../src/build/privacy/detect/denied.ts';
import { checkPrivacy } from '../../src/build/privacy/index.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deny-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What the deny list of the project finds in a text. */
function find(text: string): string[] {
  const list = readDenyList(root);
  return list === undefined ? [] : deniedWords(list)(text).map((finding) => finding.text);
}

describe('the deny list', () => {
  test('finds its words in any case, and in no other word', () => {
    addToDenyList(root, ['Quuxworks', 'ÉCLAIR']);
    expect(find('At QUUXWORKS, quuxworks.com and "Quuxworks\u2019s" éclair, E\u0301clair'.normalize('NFC'))).toEqual([
      'quuxworks',
      'quuxworks',
      'quuxworks',
      'éclair',
      'éclair',
    ]);
    expect(find('quux works, quuxworksy, eclair, Unquuxworks')).toEqual([]);
  });

  test('finds its phrases whatever stands between the words', () => {
    addToDenyList(root, ['  Blue   Heron Analytics Unit ', 'blue heron']);
    expect(find('BLUE_HERON; blue-heron/analytics, unit 7')).toEqual([
      'blue heron',
      'blue heron',
      'blue heron analytics unit',
    ]);
    expect(find('blue. A heron; blue')).toEqual([]);
  });

  test('finds a word of other letters and in other forms of the same letters', () => {
    addToDenyList(root, ['\u0930\u093e\u0939\u0941\u0932', 'ofﬁce']);
    expect(find('\u0930\u093e\u0939\u0941\u0932, OFFICE and ｏｆｆｉｃｅ')).toHaveLength(3);
  });

  test('finds every phrase that was added, in any text, and nothing in one without it', () => {
    const word = fc.stringMatching(/^[a-z\u00e0-\u00f6]{2,9}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(word),
        fc.array(word),
        (phrase, before, after) => {
          rmSync(join(root, '.deny.json'), { force: true });
          addToDenyList(root, [phrase.join(' ')]);
          expect(find([...before, ...phrase, ...after].join(' ').toUpperCase())).toContain(phrase.join(' '));
          const others = [...before, ...after].map((other) => `${other}x`);
          expect(find(others.filter((other) => !phrase.includes(other)).join(', '))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('holds no word, has a salt of its own, and can be read by its owner alone', () => {
    addToDenyList(root, ['Quuxworks', 'Blue Heron']);
    const file = join(root, '.deny.json');
    const first = readFileSync(file, 'utf8');
    expect(first).not.toMatch(/quux|blue|heron/i);
    expect(statSync(file).mode & 0o077).toBe(0);
    rmSync(file);
    addToDenyList(root, ['Quuxworks', 'Blue Heron']);
    const [a, b] = [first, readFileSync(file, 'utf8')].map((text) => new Set(text.match(/"(?:hash|salt)": "[^"]+"/g)));
    expect(a?.size).toBe(3);
    expect(b?.size).toBe(3);
    expect([...(a ?? [])].filter((entry) => b?.has(entry))).toEqual([]);
  });

  test('grows, and takes an entry once', () => {
    expect(addToDenyList(root, ['quuxworks'])).toBe(1);
    expect(addToDenyList(root, ['QuuxWorks', 'blue heron'])).toBe(2);
    expect(find('Quuxworks is no blue heron.')).toEqual(['quuxworks', 'blue heron']);
  });

  test.each([[''], ['  -- '], ['x'], ['one two three four five']])('takes no "%s"', (phrase) => {
    expect(() => addToDenyList(root, ['fine', phrase])).toThrow('nothing was added');
    expect(readDenyList(root)).toBeUndefined();
  });

  test('that cannot be read stops the gate', async () => {
    writeFileSync(join(root, '.deny.json'), '{"salt":"x"}');
    mkdirSync(join(root, 'dist'));
    await expect(checkPrivacy({ dist: join(root, 'dist'), root })).rejects.toThrow('.deny.json is no deny list');
  });

  test('is not needed: without it, its words are as good as any', async () => {
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), '<p>Quuxworks</p>');
    expect(await checkPrivacy({ dist: join(root, 'dist'), root, allow: [] })).toEqual([]);
    addToDenyList(root, ['quuxworks']);
    const problems = await checkPrivacy({ dist: join(root, 'dist'), root, allow: [] });
    expect(problems).toMatchObject([
      { file: 'dist/index.html', line: 1, reason: 'A word of your deny list at column 4.' },
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/quux/i);
  });
});

describe('npm run deny', () => {
  beforeEach(() => {
    for (const file of ['package.json', 'src/cli/deny.ts', 'src/build/privacy/deny-list.ts'])
      cpSync(file, join(root, file));
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  });

  function deny(parameters: string[], input = ''): { status: number | null; output: string } {
    const program = join(root, 'src/cli/deny.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
      input,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  }

  test('adds what it is given, and says no word of it', () => {
    expect(deny(['Quuxworks', 'Blue Heron'])).toEqual({ status: 0, output: '.deny.json holds 2 entries, hashed.\n' });
    expect(find('quuxworks blue heron')).toEqual(['quuxworks', 'blue heron']);
  });

  test('asks when it is given nothing, so that no history has the words', () => {
    expect(deny([], 'Quuxworks\nBlue Heron\n\nnot this\n').status).toBe(0);
    expect(find('quuxworks, blue heron, not this')).toEqual(['quuxworks', 'blue heron']);
  });

  test('says what it cannot take', () => {
    const { status, output } = deny(['one two three four five']);
    expect(status).toBe(1);
    expect(output).toBe('An entry is one to 4 words, and two letters at least; nothing was added.\n');
  });
});
