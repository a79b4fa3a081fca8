/**
 * A small backup as a QR code, for another phone: its camera reads the text, and the page of backups takes it pasted.
 *
 * The code is no link, because what a link says ends up in the browser's history, and no words that a camera app could make
 * sense of. It is no secret either: that is what a passphrase is for (`lock`), and an encrypted backup fits a code too. The page does
 * not read codes itself: of the browsers on phones only Chrome can find a code in a picture.
 */

import { encode } from 'uqr';
import { packCode } from './code-text.ts';

/**
 * The most characters of one code: what version 25 holds at the lowest correction. It has 117 modules a side, three pixels each
 * on the narrowest phone; phones often fail to read a denser one from another's screen.
 */
const most = 1853;

export type Code =
  | {
      type: 'code';
      /** Modules a side, with the quiet margin of four that the standard asks for. */
      size: number;
      /** The dark modules as the data of an SVG path in a square of `size`. */
      path: string;
      /** What the code says: the other device takes it pasted, too. */
      text: string;
    }
  | { type: 'too large'; message: string };

/** A backup's text as a code, where it fits one. */
export async function codeOf(backup: string): Promise<Code> {
  const text = await packCode(backup);
  if (text.length > most) {
    return {
      type: 'too large',
      message: `This is ${Math.ceil(text.length / most)} times what one code can hold. Share or save the file instead.`,
    };
  }
  const { size, data } = encode(text, { ecc: 'L', border: 4 });
  // One line for each run of dark modules in a row.
  const path = data.flatMap((row, y) => {
    const runs: string[] = [];
    for (let x = 0; x < row.length; x++) {
      let end = x;
      while (row[end] === true) end++;
      if (end > x) runs.push(`M${x} ${y}h${end - x}v1h-${end - x}z`);
      x = Math.max(x, end);
    }
    return runs;
  });
  return { type: 'code', size, path: path.join(''), text };
}
