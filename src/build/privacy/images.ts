/** What an image says besides its picture: comments, EXIF and XMP. A camera or an editor writes it there unasked. Pure. */

import { inflateSync } from 'node:zlib';

/** Texts of a PNG, JPEG or WebP image, or undefined when the bytes are none of them. Throws what cannot be unpacked. */
export function imageTexts(bytes: Buffer): string[] | undefined {
  if (bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n') return pngTexts(bytes);
  if (bytes.readUIntBE(0, 3) === 0xffd8ff) return jpegTexts(bytes);
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return webpTexts(bytes);
  return undefined;
}

/** Runs of readable characters in bytes, in UTF-8 or UTF-16, each at least `least` long. */
export function readableRuns(bytes: Buffer, least: number): string[] {
  const latin = bytes.toString('latin1');
  const narrow = latin.match(new RegExp(`[\\t\\n\\r\\x20-\\x7e\\x80-\\xff]{${least},}`, 'g')) ?? [];
  const wide = latin.match(new RegExp(`(?:[\\x20-\\x7e]\\0){${least},}|(?:\\0[\\x20-\\x7e]){${least},}`, 'g')) ?? [];
  return [
    ...narrow.map((run) => Buffer.from(run, 'latin1').toString('utf8')),
    ...wide.map((run) => run.replaceAll('\0', '')),
  ];
}

/** https://www.w3.org/TR/png-3/#11textinfo */
function pngTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    const keywordEnd = data.indexOf(0);
    const keyword = data.toString('latin1', 0, keywordEnd);
    if (name === 'tEXt') texts.push(`${keyword}: ${data.toString('latin1', keywordEnd + 1)}`);
    if (name === 'zTXt') texts.push(`${keyword}: ${inflateSync(data.subarray(keywordEnd + 2)).toString('latin1')}`);
    if (name === 'iTXt') {
      const translated = data.indexOf(0, data.indexOf(0, keywordEnd + 3) + 1);
      const text = data.subarray(translated + 1);
      const isCompressed = data[keywordEnd + 1] === 1;
      texts.push(`${keyword}: ${(isCompressed ? inflateSync(text) : text).toString('utf8')}`);
    }
    if (name === 'eXIf') texts.push(...readableRuns(data, 4));
    at += length + 12;
  }
  return texts;
}

/** Segments before the picture: APP1 has EXIF and XMP, APP13 has IPTC, FE is a comment. */
function jpegTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) break;
    const length = bytes.readUInt16BE(at + 2);
    if ((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe) {
      texts.push(...readableRuns(bytes.subarray(at + 4, at + 2 + length), 4));
    }
    at += 2 + length;
  }
  return texts;
}

/** https://developers.google.com/speed/webp/docs/riff_container#metadata */
function webpTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (name === 'EXIF' || name === 'XMP ') texts.push(...readableRuns(bytes.subarray(at + 8, at + 8 + length), 4));
    at += 8 + length + (length % 2);
  }
  return texts;
}
