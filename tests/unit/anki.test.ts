import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { toCsv } from '../../src/build/anki/csv.ts';
import { diagramColours, diagramImage } from '../../src/build/anki/diagram-image.ts';
import { editTimes } from '../../src/build/anki/edited.ts';
import { toDeck, type DeckOptions, type NoteSource } from '../../src/build/anki/notes.ts';
import { writePackage } from '../../src/build/anki/package.ts';
import { toSource } from '../../src/build/anki/source.ts';
import { readCached } from '../../src/build/diagrams/cache.ts';
import { readExamples } from '../../src/build/read-examples.ts';
import { readQuestions } from '../../src/build/read-questions.ts';
import { query, unzip } from './anki/read.ts';

const day = 86_400;
const first = 1_790_000_000;
const files = readQuestions(process.cwd());
const questions: NoteSource[] = files.map((file) => toSource(file, first));

const examples = new Map(readExamples(process.cwd()).map(({ path, text }) => [path, text]));

const options: DeckOptions = {
  example: (file) => examples.get(file),
  site: 'https://example.org/guide/',
  machineryEdited: first,
  colours: diagramColours(),
  drawing: (source) => {
    const cached = readCached(source);
    if (cached === undefined) throw new Error('not drawn');
    return cached.kind === 'one' ? cached.svg : cached.tall;
  },
};

interface Row {
  id: number;
  guid: string;
  mid: number;
  mod: number;
  tags: string;
  flds: string;
  csum: number;
}

const deck = toDeck(questions, options);
const bytes = writePackage(deck);
let entries = new Map<string, Buffer>();
let media: Record<string, string> = {};
let notes: Row[] = [];

beforeAll(async () => {
  entries = await unzip(bytes);
  media = JSON.parse(entries.get('media')?.toString() ?? '{}') as Record<string, string>;
  const [rows = []] = query(entries.get('collection.anki2') ?? Buffer.alloc(0), 'SELECT * FROM notes ORDER BY guid');
  notes = rows as unknown as Row[];
});

describe('the deck for Anki', () => {
  test('holds every question once, as a whole database of schema 11', () => {
    expect(files.length).toBeGreaterThanOrEqual(74);
    const [check, [collection], cards, orphans] = query(
      entries.get('collection.anki2') ?? Buffer.alloc(0),
      'PRAGMA integrity_check',
      'SELECT ver, models, decks FROM col',
      'SELECT * FROM cards ORDER BY due',
      'SELECT id FROM cards WHERE nid NOT IN (SELECT id FROM notes)',
    ) as [unknown, Record<string, unknown>[], Record<string, unknown>[], unknown];
    expect(check).toEqual([{ integrity_check: 'ok' }]);
    expect(collection?.['ver']).toBe(11);
    expect(notes).toHaveLength(files.length);
    expect(new Set(notes.map(({ guid }) => guid)).size).toBe(files.length);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(files.length);
    expect(cards).toHaveLength(files.length);
    expect(cards.map(({ due }) => due)).toEqual(cards.map((_card, index) => index + 1));
    expect(orphans).toEqual([]);

    const models = JSON.parse(String(collection?.['models'])) as Record<string, { flds: { name: string }[] }>;
    expect(Object.keys(models)).toEqual([...new Set(notes.map(({ mid }) => String(mid)))]);
    const names = Object.values(models)[0]?.flds.map(({ name }) => name);
    expect(names).toEqual(['Question', 'Answer', 'Depth', 'Next', 'Sources', 'Facts', 'Id']);
    for (const { flds } of notes) expect(flds.split('\x1f')).toHaveLength(7);
    const decks = Object.keys(JSON.parse(String(collection?.['decks'])) as Record<string, unknown>).map(Number);
    for (const { did } of cards) expect(decks).toContain(did);
  });

  test('sums up the words of the first field as Anki does', () => {
    expect(notes).toHaveLength(files.length);
    const titles = new Set(questions.map(({ title }) => title));
    for (const { flds, csum } of notes) {
      const [title = ''] = flds.replaceAll('&amp;', '&').replaceAll('&quot;', '"').split('\x1f');
      expect(titles).toContain(title);
      expect(csum).toBe(parseInt(createHash('sha1').update(title).digest('hex').slice(0, 8), 16));
    }
  });

  test('tags each note with its subject, rounds and topics', () => {
    const note = notes.find(({ flds }) => flds.endsWith('\x1fmonitoring/data-drift-vs-concept-drift'));
    const prefix = 'mlops-interview-guide::';
    expect(note?.tags.startsWith(' ') && note.tags.endsWith(' ')).toBe(true);
    expect(
      note?.tags
        .trim()
        .split(' ')
        .map((tag) => tag.slice(prefix.length)),
    ).toEqual(expect.arrayContaining(['subject::monitoring', 'round::screening', 'topic::drift']));
    for (const { tags } of notes)
      expect(
        tags
          .trim()
          .split(' ')
          .every((tag) => tag.startsWith(prefix)),
      ).toBe(true);
  });

  test('brings every image that a note shows, in both themes, and no other', () => {
    const shown = notes.flatMap(({ flds }) => [...flds.matchAll(/<img class="(light|dark)" src="([^"]+)"/g)]);
    expect(shown.length).toBeGreaterThanOrEqual(24);
    expect(shown.filter(([, theme]) => theme === 'light')).toHaveLength(shown.length / 2);
    expect(new Set(Object.values(media))).toEqual(new Set(shown.map(([, , name]) => name)));
    expect([...entries.keys()].sort()).toEqual(['collection.anki2', 'media', ...Object.keys(media)].sort());
    for (const number of Object.keys(media)) {
      const svg = entries.get(number)?.toString() ?? '';
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).not.toMatch(/var\(|light-dark|:is\(|<a\b|<\/a>|href=|\.diagram/);
    }
  });

  test('has blanks for private facts, and nothing that runs or is fetched from elsewhere', () => {
    const all = notes.map(({ flds }) => flds).join('\n');
    expect(all).toContain('<span class="blank">[current CTC]</span>');
    expect(all).toContain('<a href="https://example.org/guide/hr/current-take-home/">');
    expect(all).not.toMatch(
      /<(?:script|style|iframe|link|svg|MyDetail|my-detail)\b|<[^>]*\son\w+=|src="(?!mlops-interview-guide-)/,
    );
    const tags = new Set([...all.matchAll(/<([a-z][a-z0-9]*)\b/g)].map(([, tag]) => tag));
    const known = 'a blockquote br code div em h2 h3 img li ol p pre span strong table td th tr ul'.split(' ');
    expect([...tags].filter((tag) => !known.includes(tag ?? ''))).toEqual([]);
  });

  test('shows the code of the files that a page shows, with their names', () => {
    const shown = notes.flatMap(({ flds }) => [...flds.matchAll(/<p class="file">([^<]+)<\/p><pre><code>([^<]*)</g)]);
    expect(shown.length).toBeGreaterThanOrEqual(40);
    expect(shown.filter(([, , code = '']) => code.trim() === '')).toEqual([]);
    expect(notes.filter(({ flds }) => flds.includes('<code></code>'))).toEqual([]);
  });

  test('stays small, and equal questions give equal bytes', () => {
    expect(bytes.length).toBeLessThan(files.length * 6_000);
    expect(Buffer.from(writePackage(toDeck(questions, options))).equals(bytes)).toBe(true);
  });

  test('knows a note again after its text, its rounds and its file have changed', () => {
    const [old, ...rest] = questions as [NoteSource, ...NoteSource[]];
    const moved: NoteSource = {
      ...old,
      id: 'data/new-name',
      formerly: old.id,
      subject: 'data',
      title: 'Another title?',
      body: 'Another answer.',
      rounds: { technical: 99 },
    };
    const before = new Map(deck.notes.map((note) => [note.key, note]));
    const after = toDeck([...rest, moved], options).notes;
    expect(after.map(({ guid }) => guid).sort()).toEqual(deck.notes.map(({ guid }) => guid).sort());
    const note = after.find(({ key }) => key === old.id);
    expect(note?.guid).toBe(before.get(old.id)?.guid);
    expect(note?.fields[0]).toBe('Another title?');
  });

  test('has the same guids for good: what readers have studied hangs on them', () => {
    const guids = Object.fromEntries(deck.notes.map(({ key, guid }) => [key, guid]));
    expect(guids['foundations/what-is-mlops']).toBe('mjG26UBqPf0vTv_R');
    expect(guids['deployment/challenges-in-deploying-models']).toBe('F3oRdj2aGYuwwOsD');
    expect(deck.noteType.id).toBe(1_700_275_702_013);
  });
});

/** Which Python has Anki's own library, and why none has it. */
function findAnki(): { python: string; path: string } | { reason: string } {
  const path = [process.env['PYTHONPATH'], '/usr/share/anki'].filter(Boolean).join(delimiter);
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status } = spawnSync(python, ['-c', 'import anki.collection'], {
      env: { ...process.env, PYTHONPATH: path },
    });
    if (status === 0) return { python, path };
  }
  return { reason: "Anki's own library is not installed (pip install anki): its import was not tried." };
}

/** What `import_twice.py` says of a collection. */
interface State {
  notes: string[][];
  cards: unknown[][];
  noteTypes: number;
  media: string[];
  empty: number[];
}

const anki = findAnki();
if ('reason' in anki) console.log(anki.reason);

test.skipIf('reason' in anki)(
  "Anki's own library updates a note from the second version and keeps its schedule",
  () => {
    if ('reason' in anki) throw new Error(anki.reason);
    const folder = mkdtempSync(join(tmpdir(), 'anki-'));
    try {
      const changed = questions.map((question, index) =>
        index === 0 ? { ...question, title: 'Changed title?', edited: first + day } : question,
      );
      const [one = { key: '', guid: '' }] = deck.notes.filter(({ key }) => key === questions[0]?.id);
      writeFileSync(join(folder, 'first.apkg'), bytes);
      writeFileSync(join(folder, 'second.apkg'), writePackage(toDeck(changed, options)));
      const script = fileURLToPath(new URL('anki/import_twice.py', import.meta.url));
      const parameters = [script, folder, join(folder, 'first.apkg'), join(folder, 'second.apkg'), one.guid];
      const { status, stdout, stderr } = spawnSync(anki.python, parameters, {
        encoding: 'utf8',
        env: { ...process.env, PYTHONPATH: anki.path },
        maxBuffer: 64 * 1024 * 1024,
      });
      expect(stderr.split('\n').filter((line) => line.includes('Error'))).toEqual([]);
      expect(status).toBe(0);
      const { before, after } = JSON.parse(stdout) as { before: State; after: State };

      expect(before.notes).toHaveLength(files.length);
      expect(before.media).toEqual([...deck.media.keys()].sort());
      expect(before.empty).toEqual([]);
      expect(before.noteTypes).toBe(1);

      const title = (state: State, guid: string) => state.notes.find((note) => note[0] === guid)?.[3]?.split('\x1f')[0];
      expect(after.notes).toHaveLength(files.length);
      expect(title(before, one.guid)).toBe(questions[0]?.title);
      expect(title(after, one.guid)).toBe('Changed title?');
      expect(after.noteTypes).toBe(1);
      expect(after.cards).toEqual(before.cards);
      expect(after.cards.find((card) => card[0] === one.guid)).toEqual([one.guid, 2, 2, 40, 12, 2600, 3]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

describe('a drawing as an image', () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="4 14 90 60"><title id="t">A</title><desc id="d">B</desc><g><a class="node" href="/x/" transform="none"><rect/></a></g></svg>';

  test.each(['light', 'dark'] as const)('has its own paper and colours in the %s theme, and no links', (theme) => {
    const { paper, css } = diagramColours()[theme];
    expect(paper).toBe(theme === 'light' ? '#ffffff' : '#14161b');
    expect(css).toContain('.node rect');
    expect(css).toMatch(/\.flowchart-link\{fill:none;stroke:#[0-9a-f]{6};stroke-width:1\.25px\}/);
    expect(diagramImage(drawing, { paper, css })).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="4 14 90 60"><title id="t">A</title><desc id="d">B</desc><style>${css}</style><rect x="4" y="14" width="90" height="60" fill="${paper}"/><g><g class="node" transform="none"><rect/></g></g></svg>`,
    );
  });
});

describe('the moment of a last edit', () => {
  const folder = 'src/content/docs/hr';
  const text = '---\nverified: 2026-11-23\n---\n';
  const [a, b] = ['a', 'b'].map((name) => ({ path: `${folder}/${name}.mdx`, text })) as [NoteFile, NoteFile];
  type NoteFile = (typeof files)[number];

  function project(commits: readonly [time: number, ...paths: string[]][]): string {
    const root = mkdtempSync(join(tmpdir(), 'edited-'));
    mkdirSync(join(root, folder), { recursive: true });
    const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
    const git = (time: number, ...parameters: string[]) => {
      const at = `@${time} +0000`;
      const env = { ...outside, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at };
      const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
      expect(spawnSync('git', [...who, ...parameters], { cwd: root, env }).status).toBe(0);
    };
    for (const [time, ...paths] of commits) {
      if (time === commits[0]?.[0]) git(time, 'init', '--quiet');
      for (const path of paths) {
        mkdirSync(join(root, path, '..'), { recursive: true });
        writeFileSync(join(root, path), `${text}${time}\n`);
      }
      git(time, 'add', '.');
      git(time, 'commit', '--quiet', '--message', 'x');
    }
    return root;
  }

  test('is that of the last commit that touched the file, and grows with it', () => {
    const root = project([
      [1_700_000_000, a.path, b.path],
      [1_700_000_500, 'src/guide.ts'],
      [1_700_001_000, b.path],
    ]);
    const times = editTimes(root, [a, b]);
    expect([times.ofFile(a), times.ofFile(b), times.ofMachinery]).toEqual([
      1_700_000_000, 1_700_001_000, 1_700_000_500,
    ]);

    writeFileSync(join(root, a.path), 'not committed');
    const now = Math.floor(statSync(join(root, a.path)).mtimeMs / 1000);
    expect(editTimes(root, [a, b]).ofFile(a)).toBe(now);
    expect(now).toBeGreaterThan(1_700_001_000);
    rmSync(root, { recursive: true });
  });

  test('is the day of the last check where Git knows nothing', () => {
    const root = project([]);
    const times = editTimes(root, [a]);
    expect(times.ofFile(a)).toBe(Date.parse('2026-11-23') / 1000);
    expect(times.ofMachinery).toBe(times.ofFile(a));
    rmSync(root, { recursive: true });
  });
});

describe('the table of all questions', () => {
  /** A reader of RFC 4180, character by character. */
  function readCsv(text: string): string[][] {
    const rows: string[][] = [[]];
    let cell = '';
    let quoted = false;
    for (let index = 0; index < text.length; index++) {
      const character = text[index] ?? '';
      if (quoted && character === '"' && text[index + 1] === '"') cell += text[++index] ?? '';
      else if (character === '"') quoted = !quoted;
      else if (quoted || !/[,\r\n]/.test(character)) cell += character;
      else {
        rows.at(-1)?.push(cell);
        cell = '';
        if (character === '\r') {
          index++;
          rows.push([]);
        }
      }
    }
    return rows.slice(0, -1);
  }

  test('has a header and a row for each question, with blanks for private facts', () => {
    const rows = readCsv(toCsv(questions, options.site));
    expect(rows).toHaveLength(files.length + 1);
    expect(rows[0]).toEqual('id question answer summary subject rounds topics seconds verified url'.split(' '));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]));
    const row = rows.find(([id]) => id === 'hr/current-ctc');
    expect(row?.[2]).toContain('My current CTC is [current CTC]');
    expect(row?.[9]).toBe('https://example.org/guide/hr/current-ctc/');
  });

  test('gives back any text as it was', () => {
    const [question] = questions as [NoteSource];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') }), (title) => {
        const rows = readCsv(toCsv([{ ...question, title }], undefined));
        expect(rows).toHaveLength(2);
        expect(rows[1]?.[1]).toBe(title);
      }),
    );
  });
});
