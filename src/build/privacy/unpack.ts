/** Takes a file apart until there is nothing left but text. */

import { isUtf8 } from 'node:buffer';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { cborTexts } from './cbor.ts';
import { databaseMark, databaseTexts } from './database.ts';
import { imageTexts, readableRuns } from './images.ts';

/** A text that a file holds. */
export interface Text {
  content: string;
  /** It has tags that part or join words. */
  isMarkup: boolean;
  /** What it was unpacked from, or undefined when it is the file as it stands. */
  from: string | undefined;
}

/** What Pagefind puts before everything it compresses. */
const pagefindMark = 'pagefind_dcd';

/** Every text in a file. `name` is its path, for its ending. Throws what cannot be taken apart. */
export function unpack(name: string, bytes: Buffer, from?: string): Text[] {
  if (bytes.length === 0) return [];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpack(name, gunzipSync(bytes), 'gzip');
  if (name.endsWith('.br')) return unpack(name.slice(0, -3), brotliDecompressSync(bytes), 'brotli');
  if (bytes.toString('latin1', 0, pagefindMark.length) === pagefindMark) {
    return unpackPagefind(name, bytes.subarray(pagefindMark.length));
  }
  const image = bytes.length > 16 ? imageTexts(bytes) : undefined;
  if (image !== undefined) return image.map((text) => plain(text, "the image's metadata"));
  if (isUtf8(bytes) && !bytes.includes(0)) return unpackText(name, bytes.toString('utf8'), from);
  // A font holds shapes, whose bytes look like numbers, and what its maker says of it.
  if (/^(?:\0\x01\0\0|OTTO|true|ttcf|wOF[F2])/.test(bytes.toString('latin1', 0, 4))) return [];
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') return unpackZip(bytes);
  if (bytes.toString('latin1', 0, databaseMark.length) === databaseMark) {
    return databaseTexts(bytes).map((content) => ({
      content,
      isMarkup: isMarkup('', content),
      from: from ?? 'a database',
    }));
  }
  if (/^(?:%PDF|7z\xbc\xaf|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd)/.test(bytes.toString('latin1', 0, 8))) {
    throw new Error('the gate cannot look into this kind of file');
  }
  // Programs, fonts and the like: shorter runs than eight are chance.
  return [plain(readableRuns(bytes, 8).join('\n'), from ?? 'a binary file')];
}

/** A deck for Anki is a zip: each file in it, and their names. */
function unpackZip(bytes: Buffer): Text[] {
  const files = Object.entries(unzipSync(bytes));
  const names = plain(files.map(([name]) => name).join('\n'), "the archive's list of files");
  return [
    names,
    ...files.flatMap(([name, content]) =>
      unpack(name, Buffer.from(content)).map((text) => ({ ...text, from: `the archive's ${name}` })),
    ),
  ];
}

/** Index and filters are CBOR, a fragment is JSON, the rest is a program. */
function unpackPagefind(name: string, bytes: Buffer): Text[] {
  const texts = bytes[0] === 0x7b ? undefined : cborTexts(bytes);
  return texts === undefined ? unpack(name, bytes, 'gzip') : [plain(texts.join('\n'), 'gzip')];
}

function unpackText(name: string, content: string, from: string | undefined): Text[] {
  // First what is inside: its line says more than that of one long line of JSON.
  return [
    ...unpackSourceMap(content),
    ...unpackDataUrls(content),
    { content, isMarkup: isMarkup(name, content), from },
  ];
}

function unpackSourceMap(content: string): Text[] {
  if (!content.startsWith('{') || !content.includes('"sourcesContent"')) return [];
  try {
    const { sources, sourcesContent } = JSON.parse(content) as { sources?: unknown; sourcesContent?: unknown };
    if (!Array.isArray(sourcesContent)) return [];
    return sourcesContent.flatMap((source: unknown, index) => {
      const name: unknown = Array.isArray(sources) ? sources[index] : undefined;
      const label = typeof name === 'string' ? name : `source ${index + 1}`;
      return typeof source === 'string'
        ? [{ content: source, isMarkup: isMarkup(label, source), from: `the source map's ${label}` }]
        : [];
    });
  } catch {
    return [];
  }
}

function unpackDataUrls(content: string): Text[] {
  if (!content.includes('data:')) return [];
  const texts: Text[] = [];
  for (const [, bytes = ''] of content.matchAll(/data:[\w.+/-]*(?:;[\w=-]+)*;base64,([\w+/]{8,}={0,2})/g)) {
    try {
      texts.push(...unpack('', Buffer.from(bytes, 'base64'), 'a data: URL'));
    } catch {
      // An example that was cut short: what is left of it is no file.
    }
  }
  for (const [, url = ''] of content.matchAll(/data:[\w.+/-]+(?:;[\w=-]+)*,([^"'\s)]*%3[Cc][^"'\s)]*)/g)) {
    const text = url.replace(/(?:%[\da-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString());
    texts.push(...unpack('', Buffer.from(text), 'a data: URL'));
  }
  return texts;
}

function isMarkup(name: string, content: string): boolean {
  if (/\.(?:html?|xhtml|xml|svg|rss|atom|xsl)$/i.test(name)) return true;
  if (/\.(?:[cm]?[jt]sx?|astro|mdx?|css|map)$/i.test(name)) return false;
  return /<\\?\/[a-z]/i.test(content);
}

function plain(content: string, from: string): Text {
  return { content, isMarkup: false, from };
}
