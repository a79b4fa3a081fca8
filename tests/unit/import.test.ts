import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/build/problems.ts';
import { addToDenyList } from '../../src/build/privacy/deny-list.ts';
import { readQuestions } from '../../src/build/read-questions.ts';
import { importQuestions } from '../../src/cli/import-questions.ts';
import { checkQuestions } from '../../src/questions/check.ts';
import { noEntries, type Entries, type MyQuestion } from '../../src/storage/schema.ts';

const answer =
  'I say what I am looking for next, what the work here has taught me, and why this role is the one that I would like to grow in.';
const day = '2026-11-23';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guide-'));
  write(
    'src/content/docs/hr/why-here.mdx',
    `---\ntitle: Why here?\ndescription: Because.\nrounds:\n  hr: 13.5\nverified: 2026-11-23\n---\n\n${answer}\n`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function backup(questions: Partial<MyQuestion>[], details: Record<string, string> = {}): Entries {
  return {
    ...noEntries(),
    details: Object.entries(details).map(([key, value]) => ({ key, value, edited: 1 })),
    questions: questions.map((question, index) => ({
      key: `q${index}`,
      value: { title: `Why ${index}?`, where: '', when: '2026-11-20', subject: 'hr', round: 'hr', answer, ...question },
      edited: 1,
    })),
  };
}

const bring = (entries: Entries, allow: string[] = []) => importQuestions({ root, entries, day, allow });
/** All files of the guide, with what they hold. */
const files = () => readQuestions(root).map(({ path, text }) => `${path}\n${text}`);

describe('bringing questions into the guide', () => {
  test('each becomes a file, behind the questions of its round, and the guide is without a fault', async () => {
    const { written, left, problems } = await bring(backup([{ title: 'Why do you leave?' }, { subject: 'stories' }]));
    expect({ left, problems }).toEqual({ left: [], problems: [] });
    expect(written).toEqual(['src/content/docs/hr/why-do-you-leave.mdx', 'src/content/docs/stories/why-1.mdx']);
    const text = readFileSync(join(root, written[0] ?? ''), 'utf8');
    expect(text).toMatch(
      /^---\ntitle: Why do you leave\?\ndescription: .*\nrounds:\n {2}hr: 14\nverified: 2026-11-23\n---\n\nI say /,
    );
    expect(text).toContain(answer);
    expect(checkQuestions(readQuestions(root))).toEqual([]);
  });

  test('what only the author can add is said, and holds nothing up', async () => {
    const { written, problems, todo } = await bring(backup([{}]));
    expect({ written: written.length, problems }).toEqual({ written: 1, problems: [] });
    expect(formatProblems(todo)).toMatch(/src\/content\/docs\/hr\/why-0\.mdx:\d+\n.*follow/);
    expect(new Set(todo.map(({ file }) => file))).toEqual(new Set(written));
  });

  test('nothing is overwritten, and a second time nothing is written', async () => {
    const entries = backup([{ title: 'Why HERE' }, { title: 'Why me?' }]);
    const before = files();
    const first = await bring(entries);
    expect(first.written).toEqual(['src/content/docs/hr/why-me.mdx']);
    expect(first.left).toEqual([
      { title: 'Why HERE', why: 'it is in the guide already: src/content/docs/hr/why-here.mdx' },
    ]);
    expect(files()).toEqual(expect.arrayContaining(before));
    const between = files();
    expect((await bring(entries)).written).toEqual([]);
    expect(files()).toEqual(between);
  });

  test('another question at the same address stays', async () => {
    write('src/content/docs/hr/why-0.mdx', '---\ntitle: Quite another\n---\n\nText.\n');
    const { written, left } = await bring(backup([{}]));
    expect(written).toEqual([]);
    expect(left).toMatchObject([{ why: expect.stringContaining('hr/why-0.mdx is another question') as string }]);
    expect(readFileSync(join(root, 'src/content/docs/hr/why-0.mdx'), 'utf8')).toContain('Quite another');
  });

  test('a question that is not ready is left, and said what it lacks', async () => {
    const { written, left } = await bring(backup([{ answer: '' }, {}]));
    expect(written).toHaveLength(1);
    expect(left).toEqual([{ title: 'Why 0?', why: 'it lacks an answer of at least 20 words before the first ##' }]);
  });

  test('what was deleted is not brought in', async () => {
    const entries = { ...noEntries(), questions: [{ key: 'q', edited: 2, deleted: true as const }] };
    expect(await bring(entries)).toEqual({ written: [], left: [], problems: [], todo: [] });
  });
});

describe('what looks private stops it', () => {
  const employer = ['Example', 'Motors'].join(' ');
  const details = {
    currentEmployer: employer,
    currentCtc: [12, 34, 567].join(','),
    name: ['Neutral', 'Reader'].join(' '),
    noticePeriod: '60 days',
  };
  const phone = ['98765', '43210'].join(' ');
  const mail = ['somebody', 'a-company.com'].join('@');
  const pay = ['My current CTC is', '18', 'LPA'].join(' ');
  const secret = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_');

  test.each([
    [
      'a detail',
      `I work at ${employer.toUpperCase()} now.`,
      /:10\n {2}It says your detail “Current employer”\.\n {2}→ Write <MyDetail name="currentEmployer"/,
    ],
    [
      'a detail over the end of a line',
      `I work at ${employer.replace(' ', '\n')} now.`,
      /:10\n {2}It says your detail “Current employer”/,
    ],
    [
      'a pay figure written in another way',
      `It is ${[1, 234, 567].join(',')} now.`,
      /:10\n {2}It says your detail “Current CTC/,
    ],
    ['a part of a name', `Ask ${['neu', 'tral'].join('')}, please.`, /:10\n {2}It says your detail “Name”/],
    ['a phone number', `Call ${phone}.`, /:10\n {2}A phone number/],
    ['a mail address', `Write to ${mail}.`, /:10\n {2}A mail address/],
    ['a pay figure', `${pay}.`, /:10\n {2}A pay figure/],
    ['a secret', `token ${secret}`, /:10\n {2}A secret/],
  ])('%s, with file, line, reason and remedy', async (_name, text, expected) => {
    const before = files();
    const { written, problems } = await bring(
      backup([{ answer: `${answer}\n${text}` }, { title: 'Harmless?' }], details),
    );
    expect(written).toEqual([]);
    expect(formatProblems(problems)).toMatch(expected);
    expect(problems.every(({ file }) => file === 'src/content/docs/hr/why-0.mdx')).toBe(true);
    for (const value of [employer, phone, mail, secret]) expect(formatProblems(problems)).not.toContain(value);
    expect(files()).toEqual(before);
  });

  test('a word of the deny list too', async () => {
    addToDenyList(root, ['purple giraffe']);
    const { problems } = await bring(backup([{ answer: `${answer}\n\nThe Purple Giraffe is ours.` }]));
    expect(formatProblems(problems)).toMatch(/:11\n {2}A word of your deny list/);
  });

  test('all problems of all questions are said at once', async () => {
    const { written, problems } = await bring(
      backup([{ answer: `${answer} ${phone}` }, { answer: `${answer} [here](there) ${employer}` }, {}], details),
    );
    expect(written).toEqual([]);
    const said = formatProblems(problems);
    expect(said).toMatch(/why-0\.mdx:9\n {2}A phone number/);
    expect(said).toMatch(/why-1\.mdx:9\n {2}The link "there" is relative/);
    expect(said).toMatch(/why-1\.mdx:9\n {2}It says your detail/);
  });

  test('details that many people share do not, nor what the author allows, nor the blank of a detail', async () => {
    const text = `${answer}\n\nIn ${details.noticePeriod}, after ${employer}, for <MyDetail name="currentCtc" />.`;
    const { written, problems } = await bring(backup([{ answer: text }], details), [employer.toLowerCase()]);
    expect(problems).toEqual([]);
    expect(written).toHaveLength(1);
  });

  test('what it looked at is not left on the disk', async () => {
    const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('guide-import-'));
    const before = temporary();
    await bring(backup([{ answer: `${answer} ${phone}` }]));
    expect(temporary()).toEqual(before);
  });
});

describe('the command', () => {
  const project = fileURLToPath(new URL('../../', import.meta.url));
  const fixtures = join(project, 'tests/fixtures/backups');
  const run = (file: string, input = '', environment: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/import.ts', file], {
      cwd: project,
      env: { ...process.env, INIT_CWD: fixtures, ...environment },
      input,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  test('says what it left alone', () => {
    const { status, said } = run('version-1.json');
    expect(said).toBe(
      'Left alone: “How do you price a token?”: it lacks an answer of at least 20 words before the first ## and a link to what backs the answer.\n',
    );
    expect(status).toBe(0);
  });

  test('takes a passphrase from the environment or from what is typed, and says when it is wrong', () => {
    const nothing = { status: 0, said: 'The backup holds no question of your own.\n' };
    expect(run('version-2.encrypted.json', 'open sesame\n')).toEqual(nothing);
    expect(run('version-2.encrypted.json', '', { BACKUP_PASSPHRASE: 'open sesame' })).toEqual(nothing);
    for (const { status, said } of [run('version-2.encrypted.json', 'wrong\n'), run('version-2.encrypted.json')]) {
      expect(status).toBe(1);
      expect(said).toMatch(/That passphrase does not open this backup/);
    }
  });

  test('says in a line why a file is no backup', () => {
    expect(run('../injections.ts')).toEqual({
      status: 1,
      said: '../injections.ts: This is no backup of this guide.\n',
    });
    expect(run('none.json')).toEqual({ status: 1, said: 'none.json: There is no such file.\n' });
  });
});
