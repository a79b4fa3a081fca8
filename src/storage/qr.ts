/**
 * A small backup as a QR code, for another phone.
 *
 * The other phone reads it on the guide's own page of backups, with the camera where the browser can (`scan`), or takes its
 * text pasted: `readBackup` knows both. The code is no link, because what a link says ends up in the browser's history, and no
 * plain text that a camera app would offer to search the web for as it stands; still, a phone's own camera app should
 * not be used to look it up, so a passphrase is a good idea here too (`lock`).
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

/** Whether this browser can find a code in a picture. Chrome on Android and on a Mac can; Safari and Firefox cannot. */
export function canScan(): boolean {
  return 'BarcodeDetector' in globalThis;
}

/** What the code in a picture, or in the current frame of a video, says; undefined when none is found. */
export async function scan(picture: ImageBitmapSource): Promise<string | undefined> {
  const { BarcodeDetector: Detector } = globalThis as typeof globalThis & { BarcodeDetector?: DetectorOf };
  if (Detector === undefined) return undefined;
  try {
    const found = await new Detector({ formats: ['qr_code'] }).detect(picture);
    return found[0]?.rawValue;
  } catch {
    return undefined;
  }
}

/** https://developer.mozilla.org/docs/Web/API/BarcodeDetector */
type DetectorOf = new (options: { formats: string[] }) => {
  detect: (picture: ImageBitmapSource) => Promise<{ rawValue: string }[]>;
};
