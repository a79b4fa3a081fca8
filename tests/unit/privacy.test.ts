import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync, crc32, deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Allowed } from '../../src/build/privacy/allow.ts';
import { addToDenyList } from '../../src/build/privacy/deny-list.ts';
import { hasVerhoeffDigit } from '../../src/build/privacy/detect/identity.ts';
import { kinds, type Kind } from '../../src/build/privacy/finding.ts';
import { checkPrivacy } from '../../src/build/privacy/index.ts';
import { mask } from '../../src/build/privacy/report.ts';
import type { Problem } from '../../src/build/problems.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'privacy-'));
  write('dist/index.html', '<p>Nothing of anybody.</p>');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** In a Git hook the environment names the repository to work on, wherever a command runs. */
const outsideGit = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

/** Makes the project a Git checkout that tracks some of its files. */
function track(...files: string[]): void {
  for (const parameters of [
    ['init', '--quiet'],
    ['add', '--force', ...files],
  ]) {
    expect(spawnSync('git', parameters, { cwd: root, env: outsideGit }).status).toBe(0);
  }
}

function check(allow: readonly Allowed[] = []): Promise<Problem[]> {
  return checkPrivacy({ dist: join(root, 'dist'), root, allow });
}

const twelve = `2341 2341 234${Array.from('0123456789').find((digit) => hasVerhoeffDigit(`23412341234${digit}`)) ?? ''}`;

/** One private thing of each kind. Written with tildes, so that the gate finds none when it looks into this very file. */
const planted: Record<Kind, string> = Object.fromEntries(
  Object.entries({
    secret: `gh~p_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`,
    phone: '+~91 98~765 43~210',
    mail: 'rahul.k~@~gmail.com',
    pay: 'my current C~TC is ₹18~,00,000',
    pan: 'ABC~PK1234L',
    aadhaar: twelve,
    address: 'Flat 12B, Rose Apart~ments, 4th Cross Ro~ad, Bengaluru 560~034',
    denied: 'Zyxwv~ Corp',
  } satisfies Record<Kind, string>).map(([kind, text]) => [kind, text.replaceAll('~', '')]),
) as Record<Kind, string>;

/** All of them, one a sentence. */
const everything = Object.values(planted)
  .map((text) => `Here: ${text}.`)
  .join('\n');

/** The same in the characters that old formats know. */
const western = everything.replace('₹', 'Rs. ');

describe('a private thing of each kind', () => {
  const html = everything.replace('@', '&#64;').replace('+91 ', '<b>+91</b>&nbsp;').replace('₹', '&#8377;');
  const code = JSON.stringify(everything).replace('@', '\\u0040').replace('₹', '\\u20b9');
  const files: Record<string, [content: string | Uint8Array, from?: string]> = {
    'page/index.html': [`<!doctype html>\n<title>x</title>\n<p>${html.replaceAll('\n', '</p><p>')}</p>`],
    'hidden/index.html': [`<!doctype html>\n\n<!-- ${everything.replaceAll('\n', ' ')} -->`],
    'attribute/index.html': [`<!doctype html>\n\n<img alt="${html.replace(/<\/?b>/g, '').replaceAll('\n', ' ')}">`],
    'script.js': [`const a=1;\nlet b;\nconst text=${code};`],
    'script.js.map': [
      JSON.stringify({ version: 3, sources: ['src/x.ts'], sourcesContent: [`//\n\n// ${everything}`], mappings: '' }),
      "the source map's src/x.ts",
    ],
    'data.json': [`{\n\n"text": ${code} }`],
    'feed.xml': [`<?xml version="1.0"?>\n<feed>\n<entry>${html.replace(/<\/?b>|&nbsp;/g, ' ')}</entry></feed>`],
    'llms.txt': [`\n\n${everything}`],
    'drawing.svg': [`<svg viewBox="0 0 9 9">\n<path d="M1 2"/>\n<text>${html.replace(/<\/?b>/g, '')}</text></svg>`],
    'style.css': [`a{}\n\n/* ${everything} */`],
    'pagefind/fragment/en_1.pf_fragment': [
      gzipSync(`pagefind_dcd{"url":"/","content":${JSON.stringify(everything)}}`),
      'gzip',
    ],
    'pagefind/index/en_1.pf_index': [cbor(everything), 'gzip'],
    'pagefind/pagefind.en_1.pf_meta': [cbor('1.6.0', everything), 'gzip'],
    'pagefind/wasm.en.pagefind': [
      gzipSync(Buffer.concat([Buffer.from('pagefind_dcd\0asm\x01\0\0\0\x80\xff', 'latin1'), Buffer.from(everything)])),
      'gzip',
    ],
    'pages.pack': [gzipSync(`{"/":${JSON.stringify(`<p>${everything}</p>`)}}`), 'gzip'],
    'twice.pack': [Buffer.concat([gzipSync('first\n'), gzipSync(`\n\n${everything}`)]), 'gzip'],
    'page.html.br': [brotliCompressSync(`\n\n${everything}`), 'brotli'],
    'text.png': [png(['tEXt', latin('Comment\0'), latin(western)]), "the image's metadata"],
    'squeezed.png': [png(['zTXt', latin('Comment\0\0'), deflateSync(latin(western))]), "the image's metadata"],
    'international.png': [
      png(['iTXt', latin('XML:com.adobe.xmp\0\x01\0en\0\0'), deflateSync(everything)]),
      "the image's metadata",
    ],
    'photo.jpg': [
      Buffer.concat([
        latin('\xff\xd8'),
        segment(0xe0, latin('JFIF\0')),
        exif(Buffer.from(everything)),
        latin('\xff\xda'),
      ]),
      "the image's metadata",
    ],
    'wide.jpg': [
      Buffer.concat([latin('\xff\xd8'), exif(Buffer.from(western, 'utf16le')), latin('\xff\xda')]),
      "the image's metadata",
    ],
    'photo.webp': [webp('EXIF', Buffer.from(everything)), "the image's metadata"],
    'inline.css': [
      `a{background:url(data:image/png;base64,${png(['tEXt', latin('Comment\0'), latin(western)]).toString('base64')})}`,
      "the image's metadata",
    ],
    'deck.apkg': [
      zipSync({ 'collection.anki2': database(html), media: Buffer.from('{}') }),
      "the archive's collection.anki2",
    ],
    'table.zip': [zipSync({ 'inner.zip': zipSync({ 'a.txt': Buffer.from(everything) }) }), "the archive's inner.zip"],
    'program.bin': [Buffer.concat([latin('\0\x01\x02\0'), Buffer.from(everything)]), 'a binary file'],
  };

  test.each(Object.entries(files))('is found in %s, masked', async (name, [content, from]) => {
    addToDenyList(root, [planted.denied]);
    write(`dist/${name}`, content);

    const problems = (await check()).filter(({ file }) => file === `dist/${name}`);

    expect(problems.map(kindOf).sort()).toEqual(Object.keys(kinds).sort());
    for (const problem of problems) {
      expect(problem.line).toBeGreaterThan(0);
      if (from === undefined) {
        expect(problem.line).toBeGreaterThanOrEqual(3);
        expect(problem.reason).not.toContain('unpacked');
      } else {
        expect(problem.reason).toContain(`unpacked from ${from}`);
      }
      expect(problem.remedy).not.toBe('');
      for (const text of Object.values(planted)) expect(problem.reason).not.toContain(text);
    }
  });

  test('is found in a tracked file, and in none that is not tracked', async () => {
    addToDenyList(root, [planted.denied]);
    write('src/content/docs/hr/x.mdx', `---\n---\n${everything}\n`);
    write('notes.txt', everything);
    track('src');
    const problems = await check();
    expect(problems).toHaveLength(Object.keys(kinds).length);
    expect(problems.map(kindOf).sort()).toEqual(Object.keys(kinds).sort());
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['src/content/docs/hr/x.mdx']));
    expect(Math.min(...problems.map(({ line }) => line))).toBe(3);
    expect(problems.find((problem) => kindOf(problem) === 'phone')).toEqual({
      file: 'src/content/docs/hr/x.mdx',
      line: 4,
      reason: 'A phone number, “+9…10”, at column 7.',
      remedy: kinds.phone.remedy,
    });
  });

  test('is found in a file of a pack, and once when that file is published by itself too', async () => {
    addToDenyList(root, [planted.denied]);
    const page = `<!doctype html>\n\n<p>${html.replaceAll('\n', '</p><p>')}</p>`;
    const image = png(['tEXt', latin('Comment\0'), latin(planted.phone.replace('43', '44'))]);
    write('dist/own/index.html', page);
    write(
      'dist/offline/1.pack',
      gzipSync(Buffer.concat([latin('\0\0'), Buffer.from(page), Buffer.from(`<p>\n${planted.mail}`), image])),
    );
    const files = [
      ['x.bin', 2],
      ['own/', Buffer.byteLength(page)],
      ['other/', planted.mail.length + 4],
      ['i.png', image.length],
    ];
    write('dist/offline/1.json', JSON.stringify({ files: files.map(([url, bytes]) => ({ url, bytes })) }));

    const problems = (await check()).map(
      ({ file, line, reason }) => `${file}:${line} ${reason.replace(/.* unpacked/, 'unpacked')}`,
    );
    expect(problems).toHaveLength(Object.keys(kinds).length + 2);
    expect(problems.filter((problem) => problem.startsWith('dist/own/index.html:3'))).toHaveLength(
      Object.keys(kinds).length,
    );
    expect(problems).toContain("dist/offline/1.pack:2 unpacked from the pack's other/index.html.");
    expect(problems).toContain("dist/offline/1.pack:1 unpacked from the pack's i.png.");
  });

  test('is found in the name of a file', async () => {
    addToDenyList(root, [planted.denied]);
    write('dist/stories/zyxwv-corp/index.html', '<p>x</p>');
    expect(await check()).toMatchObject([
      {
        file: 'dist/stories/zyxwv-corp/index.html',
        reason: "A word of your deny list at column 14 of the file's name.",
      },
    ]);
  });
});

describe('the report', () => {
  test('names every distinct finding, however often another one is repeated', async () => {
    for (let page = 0; page < 40; page++) write(`dist/${page}/index.html`, `<p>Call ${planted.phone}</p>`);
    write('dist/z/index.html', `<p>Call ${planted.phone.replace('43', '12')}</p>`);
    const problems = await check();
    const phones = problems.filter((problem) => kindOf(problem) === 'phone');
    expect(phones).toHaveLength(16);
    expect(phones.filter(({ file }) => file === 'dist/z/index.html')).toHaveLength(1);
    expect(phones.filter(({ reason }) => reason.endsWith('It is in 25 more files.'))).toHaveLength(1);
  });

  test('shows enough of a text to know it again, and too little to tell it', () => {
    expect(['ABCDEFGHIJK', 'abcdef', 'ABCDEFGHIJKLMNOPQRST'].map((text) => mask(text, false))).toEqual([
      'AB…JK',
      'a…f',
      'AB…ST',
    ]);
    expect(mask('ABCDEFGHIJKLMNOPQRST', true)).toBe('ABCD…');
    expect(mask('abc', true)).toBe('…');
  });

  test('is empty for what only looks private', async () => {
    write('dist/a.js', 'const v="1.34.2",h="9876543210abcdef",n=9876543210;/* name@1.2.3 2026-11-23T10:15:30+05:30 */');
    write(
      'dist/b.html',
      '<svg><path d="M98765 43210 L 23456 78901"/></svg><p>A GPU costs $120,000 a year, id 234123412345.</p>',
    );
    write('dist/d.ttf', Buffer.from("\0\x01\0\0\0\x10#'547663~376677\n67667~67263\n".replaceAll('~', ''), 'latin1'));
    write('dist/c.txt', 'The ceiling rose to 25,000 rupees a month. git@github.com:x/y.git me@example.org');
    expect(await check()).toEqual([]);
  });

  test('has a problem for a file that nobody can look into', async () => {
    write('dist/cards.apkg', Buffer.from('PK\x03\x04\xff\0', 'latin1'));
    write('dist/broken.pack', Buffer.from('\x1f\x8bnonsense', 'latin1'));
    const problems = await check();
    expect(problems.map(({ file }) => file)).toEqual(['dist/cards.apkg', 'dist/broken.pack']);
    expect(problems.every(({ reason }) => reason.startsWith('Nobody can say what is in it'))).toBe(true);
  });

  test('has a problem for a folder with nothing in it', async () => {
    rmSync(join(root, 'dist/index.html'));
    expect(await check()).toMatchObject([{ file: 'dist', reason: 'There is no built file to look into.' }]);
  });

  test('says what was looked at, and that it could not ask Git', async () => {
    const said: string[] = [];
    const say = (message: string) => void said.push(message);
    await checkPrivacy({ dist: join(root, 'dist'), root, say });
    track('dist');
    await checkPrivacy({ dist: join(root, 'dist'), root, say });
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/in 1 published files, not in tracked ones: not a git repository/);
    expect(said[1]).toBe('Looked for private things in 1 published files, and in 1 tracked ones.');
  });
});

describe('the allow list', () => {
  const mail: Allowed = { kind: 'mail', text: planted.mail, reason: 'It is on the licence.' };

  beforeEach(() => {
    write('dist/x.txt', `By ${planted.mail}`);
  });

  test.each<[string, Allowed]>([
    ['a text', mail],
    ['a pattern', { kind: 'mail', pattern: /.*@gmail\.com/, reason: 'Everybody may write there.' }],
    ['a file', { ...mail, path: 'dist/x.txt' }],
    ['a glob of files', { ...mail, path: 'dist/**' }],
  ])('lets through %s', async (_kind, entry) => {
    expect(await check()).toHaveLength(1);
    expect(await check([entry])).toEqual([]);
  });

  test.each<[string, Allowed]>([
    ['another kind', { ...mail, kind: 'phone' }],
    ['another file', { ...mail, path: 'src/**' }],
    ['a part of the text', { kind: 'mail', pattern: /gmail/, reason: 'Too wide.' }],
    ['no reason', { ...mail, reason: ' ' }],
  ])('does not let through for %s, and the entry is stale', async (_kind, entry) => {
    const problems = await check([entry]);
    expect(problems).toHaveLength(2);
    expect(problems.map(({ file }) => file)).toEqual(['dist/x.txt', 'src/build/privacy/allow.ts']);
  });

  test('reports an entry that matches nothing any more, at its line', async () => {
    write('src/build/privacy/allow.ts', `\n\n  reason: '${mail.reason}'\n`);
    write('dist/x.txt', 'Nothing.');
    expect(await check([mail])).toEqual([
      {
        file: 'src/build/privacy/allow.ts',
        line: 3,
        reason: 'The exception for "mail" (It is on the licence.) matches nothing any more.',
        remedy: 'Remove the entry.',
      },
    ]);
  });

  test('takes no entry without a reason', () => {
    // @ts-expect-error: checked by `npm run check`.
    const entry: Allowed = { kind: 'mail', text: 'x' };
    expect(entry).not.toHaveProperty('reason');
  });
});

test('a deny list that Git tracks is a problem', async () => {
  addToDenyList(root, ['something']);
  track('.deny.json');
  expect(await check()).toMatchObject([
    { file: '.deny.json', reason: 'The deny list is tracked by Git: its hashes can be tried against guesses.' },
  ]);
});

function kindOf({ reason }: Problem): Kind | undefined {
  return (Object.keys(kinds) as Kind[]).find((kind) => reason.startsWith(kinds[kind].name));
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** An SQLite database with one long row, as a deck for Anki has it: the text is spread over several pages of the file. */
function database(text: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'database-'));
  const opened = new DatabaseSync(join(folder, 'x'));
  opened.exec('CREATE TABLE notes (id integer PRIMARY KEY, flds text NOT NULL)');
  opened
    .prepare('INSERT INTO notes VALUES (1, ?)')
    .run(`${'<p>Nothing here.</p>'.repeat(1000)}${text.replaceAll('\n', '</p><p>')}`);
  opened.close();
  const bytes = readFileSync(join(folder, 'x'));
  rmSync(folder, { recursive: true });
  return bytes;
}

/** A CBOR array of texts, as Pagefind writes it. */
function cbor(...texts: string[]): Buffer {
  const bytes = texts.map((text) => {
    const length = Buffer.byteLength(text);
    return Buffer.concat([Buffer.from([0x79, length >> 8, length & 255]), Buffer.from(text)]);
  });
  return gzipSync(Buffer.concat([latin('pagefind_dcd'), Buffer.from([0x80 + texts.length]), ...bytes]));
}

function png([name, ...data]: [name: string, ...data: Buffer[]]): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([latin(type), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', Buffer.alloc(13)),
    chunk(name, Buffer.concat(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function exif(text: Buffer): Buffer {
  return segment(0xe1, Buffer.concat([latin('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x0e'), text, Buffer.from([0])]));
}

function webp(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([latin('RIFF\0\0\0\0WEBPVP8 \x03\0\0\0abc\0'), latin(name), length, data]);
}
