/** Draws a card: satori sets its text in a font of the project's own, sharp makes a PNG of the outlines. No browser, no network. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import satori from 'satori';
import sharp from 'sharp';
import { previewSize } from '../../questions/preview.ts';
import type { Box } from './card.ts';

const require = createRequire(import.meta.url);
const weights = [400, 600, 700] as const;
/** The latin part has what English needs; the other one what names and words of other languages add. */
const parts = ['latin', 'latin-ext'] as const;

const fonts = weights.flatMap((weight) =>
  parts.map((part) => ({
    name: 'card',
    weight,
    style: 'normal' as const,
    data: readFileSync(require.resolve(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`)),
  })),
);

/** Few colours, since there are few in a card: a third of the bytes. */
const png = { palette: true, colours: 32, effort: 4 } as const;

/** Everything besides the card itself that the bytes depend on. */
const drawing = hash(
  ...fonts.map(({ data }) => data),
  JSON.stringify([previewSize, png, versionOf('satori'), sharp.versions]),
);

/**
 * The card as PNG, kept in a folder under a hash of everything it is made from: the tree, the fonts and the programs. A picture that is kept is
 * never wrong, so the folder needs no care: it may be removed at any time.
 */
export async function drawCard(tree: Box, cache: string): Promise<Buffer> {
  const kept = join(cache, `${hash(drawing, JSON.stringify(tree)).slice(0, 24)}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  const svg = await satori(tree, { ...previewSize, fonts });
  const bytes = await sharp(Buffer.from(svg)).png(png).toBuffer();
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, bytes);
  return bytes;
}

function hash(...inputs: (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const input of inputs) sum.update(input).update('\0');
  return sum.digest('hex');
}

/** Version of a package, also of one that does not export its package.json. */
function versionOf(name: string): string {
  for (
    let folder = dirname(fileURLToPath(import.meta.resolve(name)));
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    const file = join(folder, 'package.json');
    const manifest = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string })
      : {};
    if (manifest.name === name) return manifest.version ?? '';
  }
  return '';
}
