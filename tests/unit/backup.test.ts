import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import jsQR from 'jsqr';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { backupName, mostBytes, readBackup, refuseSize, writeBackup, type Read } from '../../src/storage/backup.ts';
import { iterations } from '../../src/storage/cipher.ts';
import { isCodeText, packCode } from '../../src/storage/code-text.ts';
import { lock, unlock } from '../../src/storage/encryption.ts';
import { isLive, mergeEntries } from '../../src/storage/merge.ts';
import { openStore } from '../../src/storage/open.ts';
import { codeOf, type Code } from '../../src/storage/qr.ts';
import { collectionNames, noEntries, schemaVersion, type Entries } from '../../src/storage/schema.ts';
import { entriesOf } from './entries.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const fixture = (name: string): string => readFileSync(new URL(`../fixtures/backups/${name}`, import.meta.url), 'utf8');
const versionOne = fixture('version-1.json');

const few: Entries = {
  ...noEntries(),
  details: [
    { key: 'noticePeriod', value: '60 days', edited: now },
    { key: 'workMode', edited: now, deleted: true },
  ],
  answers: [{ key: 'hr/why', value: { text: 'Because “it” is\n<b>good</b>.' }, edited: now + 1 }],
};

const whole = writeBackup(few, now);
const codeText = await packCode(whole);

/** What a text is refused for. */
async function why(text: string): Promise<string> {
  const read = await readBackup(text);
  return read.type === 'refused' ? `${read.why}: ${read.message}` : read.type;
}

/** A backup as data, changed and written again. */
function changed(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(writeBackup(few, now)) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

describe('a backup file', () => {
  test('is readable: one entry after another, with days that a person can read', () => {
    expect(writeBackup({ ...few, answers: [] }, now)).toMatchInlineSnapshot(`
      "{
        "app": "mlops-interview-guide",
        "version": 2,
        "saved": "2026-11-23T09:30:00.000Z",
        "details": [
          {
            "key": "noticePeriod",
            "value": "60 days",
            "edited": "2026-11-23T09:30:00.000Z"
          },
          {
            "key": "workMode",
            "deleted": true,
            "edited": "2026-11-23T09:30:00.000Z"
          }
        ],
        "answers": [],
        "marks": [],
        "asked": [],
        "questions": [],
        "cards": [],
        "reviews": [],
        "mocks": [],
        "settings": []
      }
      "
    `);
    expect(backupName(now)).toBe('mlops-guide-backup-2026-11-23.json');
  });

  test('gives back everything that went into it', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf(fc.nat(253_402_300_799_999)), fc.boolean(), async (entries, compact) => {
        const read = await readBackup(writeBackup(entries, now, { compact }));
        expect(read).toEqual({ type: 'backup', entries, saved: '2026-11-23T09:30:00.000Z' });
      }),
    );
  });

  test('of version 1 is brought up to this version', async () => {
    const read = await readBackup(versionOne);
    expect(read.type).toBe('backup');
    if (read.type !== 'backup') return;
    expect(collectionNames.map((name) => [name, read.entries[name].length])).toEqual([
      ['details', 2],
      ['answers', 1],
      ['marks', 2],
      ['asked', 1],
      ['questions', 1],
      ['cards', 0],
      ['reviews', 0],
      ['mocks', 0],
      ['settings', 0],
    ]);
    expect(read.entries.details.filter((entry) => isLive(entry))).toEqual([
      { key: 'noticePeriod', value: '60 days', edited: Date.UTC(2026, 10, 20, 9) },
    ]);
  });

  test('of this version, written when it was new, is still read', async () => {
    const read = await readBackup(fixture('version-2.json'));
    expect(read).toMatchObject({ type: 'backup', entries: { cards: [{ key: 'hr/offers-in-hand' }] } });
    if (read.type === 'backup') expect(collectionNames.filter((name) => read.entries[name].length === 0)).toEqual([]);
  });

  test('with two entries under one key gives the newer', async () => {
    const text = changed((file) => {
      const entry = (value: string, day: number) => ({ key: 'name', value, edited: new Date(day).toISOString() });
      file['details'] = [entry('new', 9), entry('old', 1)];
    });
    expect(await readBackup(text)).toMatchObject({ entries: { details: [{ value: 'new', edited: 9 }] } });
  });
});

describe('what is no good backup is refused, with the reason', () => {
  test.each([
    ['an empty file', '  \n', /^empty/],
    ['a text', 'Dear reader', /^foreign: This is no backup of this guide/],
    ['the backup of another program', '{"app":"another","version":1}', /^foreign/],
    ['a list', '[]', /^foreign/],
    ['null', 'null', /^foreign/],
    ['half a file', whole.slice(0, whole.length / 2), /^truncated: The file ends in the middle/],
    ['a file without its last character', whole.trimEnd().slice(0, -1), /^truncated/],
    ['a newer version', changed((file) => (file['version'] = schemaVersion + 1)), /^newer: .*newer version.*Reload/],
    ['no version', changed((file) => delete file['version']), /^damaged/],
    ['a version that is none', changed((file) => (file['version'] = 1.5)), /^damaged/],
    ['a missing list', changed((file) => delete file['cards']), /^damaged: The backup has no list of “cards”/],
    ['a list that is none', changed((file) => (file['details'] = {})), /^damaged: The backup has no list of “details”/],
    ['an entry that is none', changed((file) => (file['details'] = [7])), /^damaged: Entry 1 of “details”/],
    [
      'a value of the wrong kind',
      changed((file) => (file['answers'] = [{ key: 'a', value: { text: 7 }, edited: '2026-11-23T09:30:00.000Z' }])),
      /^damaged: Entry 1 of “answers” is damaged: “value.text” is missing or not what it must be|“text” is missing/,
    ],
    [
      'a text that is too long',
      changed(
        (file) => (file['details'] = [{ key: 'a', value: 'x'.repeat(2001), edited: '2026-11-23T09:30:00.000Z' }]),
      ),
      /^damaged: .*longer than 2000/,
    ],
    ['a day that does not exist', changed((file) => (file['saved'] = 'yesterday')), /^damaged/],
    [
      'an encryption that is none',
      '{"app":"mlops-interview-guide","version":2,"encrypted":{}}',
      /^damaged: .*encrypted/,
    ],
    ['the text of a code, cut off', codeText.slice(0, 60), /^damaged: The text of the code is not whole/],
    ['a huge file', ' {'.padEnd(mostBytes + 2, 'x'), /^huge: It is larger than 32 MB/],
    ['a list in lists in lists', '['.repeat(200_000), /^foreign/],
  ])('%s', async (_name, text, reason) => {
    expect(await why(text)).toMatch(reason);
  });

  test('a file too large to be read is refused before that', () => {
    expect(refuseSize(mostBytes + 1)).toMatchObject({ why: 'huge' });
    expect(refuseSize(0)).toMatchObject({ why: 'empty' });
    expect(refuseSize(mostBytes)).toBeUndefined();
  });

  test('no message holds what the file says', async () => {
    const secret = 'neutral-but-secret';
    const text = changed((file) => (file['answers'] = [{ key: secret, value: { text: [secret] }, edited: secret }]));
    expect(await why(text)).not.toContain(secret);
  });
});

describe('ten thousand files that are not what they were', () => {
  const name = 'ten thousand';
  afterEach(() => vi.unstubAllGlobals());

  test('none changes what is stored before the reader says so, or throws', async () => {
    const store = await openStore({ name, now: () => now });
    await store.merge(few);
    const before = JSON.stringify(await store.entries());
    const counts = new Map<string, number>();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        const read = await readBackup(text);
        const kind = read.type === 'refused' ? read.why : read.type;
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        if (read.type === 'refused') {
          expect(read.message).toMatch(/^[A-Z“].*\.$/s);
        } else if (read.type === 'backup') {
          // What passes is right in every field: written and read again it is the same, and it loses nothing of the device's.
          expect(await readBackup(writeBackup(read.entries, now))).toMatchObject({ entries: read.entries });
          await store.plan(read.entries);
          const merged = mergeEntries(few, read.entries);
          for (const entry of few.details) expect(merged.details.map(({ key }) => key)).toContain(entry.key);
        } else {
          expect((await unlockQuickly(read)).type).toBe('refused');
        }
        if (++runs % 500 === 0) expect(JSON.stringify(await store.entries())).toBe(before);
      }),
      { numRuns: 10_000 },
    );
    expect(runs).toBe(10_000);
    expect(JSON.stringify(await store.entries())).toBe(before);
    store.close();
    // The files are of many kinds, or this would say little.
    expect([...counts.keys()].sort()).toEqual(
      expect.arrayContaining(['backup', 'damaged', 'foreign', 'newer', 'truncated']),
    );
    for (const [kind, count] of counts)
      if (kind !== 'encrypted' && kind !== 'empty') expect([kind, count > 100]).toEqual([kind, true]);
  });

  const sound = [versionOne, fixture('version-2.json'), writeBackup(few, now, { compact: true })];
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('"', '{', ']', ',', '\\', 'null', '1e999', '\u0000', '-'),
  );
  const cut = fc
    .tuple(
      fc.constantFrom(...sound),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), piece), { minLength: 1, maxLength: 4 }),
    )
    .map(([text, edits]) =>
      edits.reduce((old, [place, length, put]) => {
        const at = Math.floor(place * old.length);
        return old.slice(0, at) + put + old.slice(at + length);
      }, text),
    );
  const short = fc
    .tuple(fc.constantFrom(...sound), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([text, place]) => text.slice(0, Math.floor(place * text.length)));
  /** A sound file in which one part, wherever it is, became something else. */
  const swapped = fc
    .tuple(
      fc.constantFrom(...sound),
      fc.nat(),
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(-1, 2 ** 60, '', '__proto__', 99)),
    )
    .map(([text, place, value]) => {
      const file: unknown = JSON.parse(text);
      const places: [Record<string, unknown>, string][] = [];
      const walk = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return;
        for (const [key, child] of Object.entries(node)) {
          places.push([node as Record<string, unknown>, key]);
          walk(child);
        }
      };
      walk(file);
      const [node, key] = places[place % places.length] ?? [{}, ''];
      node[key] = value;
      return JSON.stringify(file);
    });
  const versions = fc.integer({ min: -3, max: 60 }).map((version) => changed((file) => (file['version'] = version)));
  const random = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.string().map((text) => `MLOPS GUIDE 1:${text}`),
  );
  const damaged = fc.oneof(
    { weight: 4, arbitrary: cut },
    { weight: 2, arbitrary: short },
    { weight: 4, arbitrary: swapped },
    { weight: 1, arbitrary: versions },
    { weight: 2, arbitrary: random },
  );
});

describe('an encrypted backup', () => {
  const plain = writeBackup(few, now);

  /** What is encrypted in a text. */
  async function locked(text: string): Promise<Extract<Read, { type: 'encrypted' }>> {
    const read = await readBackup(text);
    if (read.type !== 'encrypted') throw new Error(`The backup is ${read.type}.`);
    return read;
  }

  test('opens with its passphrase, and says nothing without it', async () => {
    const text = await lock(plain, 'a long  passphrase é');
    expect(text).not.toMatch(/notice|60 days/);
    const { encrypted } = await locked(text);
    expect(encrypted).toMatchObject({ cipher: 'AES-256-GCM', key: 'PBKDF2-HMAC-SHA-256', iterations: 600_000 });
    expect(await unlock(encrypted, 'a long  passphrase é')).toMatchObject({ type: 'backup', entries: few });
    // As another keyboard writes it.
    expect(await unlock(encrypted, 'a long  passphrase e\u0301')).toMatchObject({ type: 'backup' });
    for (const wrong of ['a long  passphrase E', 'a long passphrase é', '']) {
      expect(await unlock(encrypted, wrong)).toMatchObject({ type: 'refused', why: 'wrong passphrase' });
    }
  });

  test('made when this was new, still opens', async () => {
    const { encrypted } = await locked(fixture('version-2.encrypted.json'));
    expect(await unlock(encrypted, 'open sesame')).toMatchObject({ type: 'backup', entries: { details: [{}] } });
  });

  test('is never encrypted the same way twice', async () => {
    const [one, two] = [await locked(await lock(plain, 'x')), await locked(await lock(plain, 'x'))];
    expect(one.encrypted.salt).not.toBe(two.encrypted.salt);
    expect(one.encrypted.iv).not.toBe(two.encrypted.iv);
    expect(one.encrypted.data.slice(0, 40)).not.toBe(two.encrypted.data.slice(0, 40));
  });

  test('that anything was changed in does not open', async () => {
    const { encrypted } = await locked(await lock(plain, 'x'));
    const other = await locked(await lock(plain, 'x'));
    for (const part of ['salt', 'iv', 'data'] as const) {
      const mixed = { ...encrypted, [part]: other.encrypted[part] };
      expect(await unlock(mixed, 'x')).toMatchObject({ why: 'wrong passphrase' });
    }
  });

  test.each([1, 99_999, 10_000_001, 600_000.5])(
    'with %d rounds is refused: no such file comes from here',
    async (rounds) => {
      const file = JSON.parse(await lock(plain, 'x')) as { encrypted: { iterations: number } };
      file.encrypted.iterations = rounds;
      expect(await why(JSON.stringify(file))).toMatch(/^damaged/);
    },
  );

  test('takes as many rounds as OWASP advises', () => {
    expect(iterations).toBeGreaterThanOrEqual(600_000);
  });
});

describe('a backup as a QR code', () => {
  const small = writeBackup(few, now, { compact: true });

  /** The code as a camera would see it, three pixels a module. */
  function seen({ size, path }: Extract<Code, { type: 'code' }>): string | undefined {
    const scale = 3;
    const side = size * scale;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
        for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column++) {
          pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
        }
      }
    }
    return jsQR(pixels, side, side)?.data;
  }

  test('is read back by another decoder, and taken like a file', async () => {
    const code = await codeOf(small);
    expect(code.type).toBe('code');
    if (code.type !== 'code') return;
    const text = seen(code);
    expect(text).toBe(code.text);
    expect(await readBackup(text ?? '')).toMatchObject({ type: 'backup', entries: few });
  });

  test('is no link, and needs only the characters that a code holds best', async () => {
    const text = await packCode(small);
    expect(isCodeText(text)).toBe(true);
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(text).not.toMatch(/HTTP/);
  });

  test('holds all details of a reader', async () => {
    const details = Array.from({ length: 36 }, (_, index) => ({
      key: `detailNumber${index}`,
      value: `some words number ${index * 7919}`,
      edited: now + index * 987_654,
    }));
    const code = await codeOf(writeBackup({ ...noEntries(), details }, now, { compact: true }));
    expect(code.type).toBe('code');
    if (code.type === 'code') expect(seen(code)).toBe(code.text);
  });

  test('holds an encrypted backup too', async () => {
    const code = await codeOf(await lock(small, 'x'));
    expect(code.type).toBe('code');
    if (code.type === 'code') expect(await readBackup(seen(code) ?? '')).toMatchObject({ type: 'encrypted' });
  });

  test('is not made where it would be too dense to be read', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(3000));
    const text = writeBackup(
      { ...noEntries(), answers: [{ key: 'a', value: { text: String(bytes) }, edited: now }] },
      now,
    );
    expect(await codeOf(text)).toMatchObject({
      type: 'too large',
      message: expect.stringMatching(/times what/) as string,
    });
  });

  test('that unpacks to more than any code could hold is refused', async () => {
    const bomb = await packCode('x'.repeat(3_000_000));
    expect(bomb.length).toBeLessThan(6000);
    expect(await why(bomb)).toMatch(/^damaged/);
  });

  test('gives back any text', async () => {
    await fc.assert(
      fc.asyncProperty(entriesOf(), async (entries) => {
        expect(await readBackup(await packCode(writeBackup(entries, now)))).toMatchObject({ entries });
      }),
      { numRuns: 50 },
    );
  });
});

/** A passphrase is tried with as few rounds as a file may ask for. */
function unlockQuickly({ encrypted }: Extract<Read, { type: 'encrypted' }>): Promise<Read> {
  return unlock({ ...encrypted, iterations: 100_000 }, 'x');
}
