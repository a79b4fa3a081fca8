/**
 * A backup as the text of a QR code: compressed, then written in the 45 characters that a code holds most densely (RFC 9285).
 *
 * It is a text and not a link: what stands in a link ends up in a browser's history, and with it on other devices.
 */

import { guide } from '../guide.ts';

/** How each such text begins; all its characters are of the dense kind, too. */
const mark = `${guide.shortTitle.toUpperCase().replace(/[^A-Z0-9 ]/g, '')} 1:`;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
/** More than a code could hold, and less than could hurt: a few bytes can be made to unpack to gigabytes. */
const mostUnpacked = 1_000_000;

/** Whether a text is, or begins like, what a code says. */
export function isCodeText(text: string): boolean {
  return text.startsWith(mark);
}

/** A backup's text as that of a code. */
export async function packCode(backup: string): Promise<string> {
  const stream = new Blob([backup]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return mark + toBase45(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The backup's text in that of a code; undefined when it is not whole. */
export async function unpackCode(text: string): Promise<string | undefined> {
  const bytes = fromBase45(text.slice(mark.length));
  if (bytes === undefined) return undefined;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let unpacked = '';
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return unpacked + decoder.decode();
      unpacked += decoder.decode(value, { stream: true });
      if (unpacked.length > mostUnpacked) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}

function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length;
    let number = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    for (let digit = 0; digit < (isPair ? 3 : 2); digit++) {
      text += alphabet[number % 45] ?? '';
      number = Math.floor(number / 45);
    }
  }
  return text;
}

function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const digits = Array.from(text.slice(at, at + 3), (character) => alphabet.indexOf(character));
    const number = digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
    const isPair = digits.length === 3;
    if (digits.includes(-1) || number >= (isPair ? 65_536 : 256)) return undefined;
    if (isPair) bytes.push(number >> 8);
    bytes.push(number & 255);
  }
  return new Uint8Array(bytes);
}
