/**
 * Writes a deck as a file that Anki imports: a zip with an SQLite database, the images, and a list of their names. The packages on
 * npm that do it are years old or nobody's, so it is written here, in the format that every Anki since 2.1 reads: schema 11,
 * `collection.anki2` (the newer one, packed with zstd, is not read by older ones). The tables are those of Anki's own
 * `rslib/src/storage/schema11.sql`; what the fields mean is told at
 * https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
 */

import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';
import { number, type Deck } from './notes.ts';

/** When the collection says it was made: any day before the first edit. 2020-01-01, in seconds. */
const created = 1_577_836_800;

/** The bytes of the package. Equal decks give equal bytes. */
export function writePackage(deck: Deck): Uint8Array {
  const media = [...deck.media].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = Object.fromEntries(media.map(([name], index) => [String(index), name]));
  return zipSync(
    {
      'collection.anki2': writeCollection(deck),
      media: strToU8(JSON.stringify(names)),
      ...Object.fromEntries(media.map(([, content], index) => [String(index), strToU8(content)])),
    },
    // A fixed time, in local terms as a zip has it.
    { level: 9, mtime: '1980-01-01T00:00:00', os: 0 },
  );
}

function writeCollection(deck: Deck): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'anki-'));
  try {
    const path = join(folder, 'collection.anki2');
    const database = new DatabaseSync(path);
    try {
      database.exec(`PRAGMA journal_mode = DELETE; PRAGMA page_size = 4096; BEGIN; ${schema}`);
      fill(database, deck);
      database.exec('COMMIT; VACUUM');
    } finally {
      database.close();
    }
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fill(database: DatabaseSync, deck: Deck): void {
  const { noteType, notes } = deck;
  const edited = Math.max(noteType.edited, ...notes.map((note) => note.edited));
  const decks = new Map(
    [deck.name, ...notes.map((note) => `${deck.name}::${note.deck}`)].map((name) => [name, idOf('deck', name)]),
  );
  database
    .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      created,
      edited * 1000,
      created * 1000,
      JSON.stringify({ ...collectionConfig, curModel: String(noteType.id), nextPos: notes.length + 1 }),
      JSON.stringify({ [noteType.id]: modelOf(deck) }),
      JSON.stringify(
        Object.fromEntries([
          ['1', deckOf(1, 'Default', '', edited)],
          ...[...decks].map(([name, id]) => [
            String(id),
            deckOf(id, name, name === deck.name ? deck.description : '', edited),
          ]),
        ]),
      ),
      JSON.stringify({ 1: defaultOptions }),
      '{}',
    );
  const addNote = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
  const addCard = database.prepare("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')");
  notes.forEach((note, index) => {
    const id = idOf('note', note.key);
    const first = textOf(note.fields[0] ?? '');
    addNote.run(
      id,
      note.guid,
      noteType.id,
      note.edited,
      ` ${note.tags.join(' ')} `,
      note.fields.join('\x1f'),
      first,
      checksum(first),
    );
    addCard.run(idOf('card', note.key), id, decks.get(`${deck.name}::${note.deck}`) ?? 1, note.edited, index + 1);
  });
}

/** Anki's ids are moments in milliseconds. One that belongs to a name stays, whatever is added around it. */
function idOf(kind: 'deck' | 'note' | 'card', name: string): number {
  return created * 1000 + (number(`${kind} ${name}`) % 150_000_000_000);
}

/** The words of a field of HTML. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** By it Anki warns of two notes with the same first field. */
function checksum(text: string): number {
  return parseInt(hash('sha1', text).slice(0, 8), 16);
}

function modelOf({ noteType }: Deck): object {
  return {
    id: noteType.id,
    name: noteType.name,
    type: 0,
    mod: noteType.edited,
    usn: -1,
    sortf: 0,
    did: null,
    tmpls: [{ name: 'Card 1', ord: 0, qfmt: noteType.front, afmt: noteType.back, bqfmt: '', bafmt: '', did: null }],
    flds: noteType.fields.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: noteType.css,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  };
}

function deckOf(id: number, name: string, desc: string, mod: number): object {
  const today = [0, 0];
  return {
    id,
    name,
    desc,
    mod,
    usn: -1,
    conf: 1,
    dyn: 0,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: today,
    revToday: today,
    lrnToday: today,
    timeToday: today,
  };
}

const collectionConfig = {
  activeDecks: [1],
  addToCur: true,
  collapseTime: 1200,
  curDeck: 1,
  dueCounts: true,
  estTimes: true,
  newSpread: 0,
  sortBackwards: false,
  sortType: 'noteFld',
  timeLim: 0,
};

/** Anki's own options for the deck "Default": a reader's collection has its own, which stay. */
const defaultOptions = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, separate: true, order: 1, perDay: 20, bury: false },
  rev: { perDay: 200, ease4: 1.3, fuzz: 0.05, minSpace: 1, ivlFct: 1, maxIvl: 36500, bury: false },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 },
};

const schema = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
  dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
  dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
  tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
  factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
  odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
  lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;
