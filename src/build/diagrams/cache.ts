/**
 * Drawn diagrams, kept in the repository so that a build needs no browser: `content/diagrams/<key>.svg`, or
 * `<key>.wide.svg` and `<key>.tall.svg`. The key is a hash of everything that shapes the drawing.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Layout } from './layout.ts';

export type Cached = { kind: 'one'; svg: string } | { kind: 'pair'; wide: string; tall: string };

const folder = fileURLToPath(new URL('../../content/diagrams/', import.meta.url));

/** What shapes every drawing besides its source: Mermaid, the font, and the code that draws and chooses. */
const inputs = [
  version('mermaid'),
  version('@fontsource/arimo'),
  readFileSync(new URL('draw.ts', import.meta.url), 'utf8'),
  readFileSync(new URL('layout.ts', import.meta.url), 'utf8'),
];

/** The name under which a diagram's drawing is kept. */
export function keyOf(source: string): string {
  return createHash('sha256')
    .update(JSON.stringify([...inputs, source]))
    .digest('hex')
    .slice(0, 16);
}

/** The kept drawing of a source, or undefined when it must be drawn. */
export function readCached(source: string): Cached | undefined {
  const key = keyOf(source);
  if (existsSync(join(folder, `${key}.svg`))) return { kind: 'one', svg: read(`${key}.svg`) };
  if (existsSync(join(folder, `${key}.tall.svg`))) {
    return { kind: 'pair', wide: read(`${key}.wide.svg`), tall: read(`${key}.tall.svg`) };
  }
  return undefined;
}

/** Keeps a drawing. */
export function writeCached(source: string, layout: Exclude<Layout, { kind: 'tooWide' }>): void {
  const key = keyOf(source);
  mkdirSync(folder, { recursive: true });
  if (layout.kind === 'one') {
    write(`${key}.svg`, layout.drawing.svg);
  } else {
    write(`${key}.wide.svg`, layout.wide.svg);
    write(`${key}.tall.svg`, layout.tall.svg);
  }
}

/** Files of drawings that no source has any more. */
export function staleFiles(sources: readonly string[]): string[] {
  const keys = new Set(sources.map((source) => keyOf(source)));
  return existsSync(folder) ? readdirSync(folder).filter((name) => !keys.has(name.split('.')[0] ?? '')) : [];
}

/** Takes away the drawings that no source has any more. */
export function removeStale(sources: readonly string[]): void {
  for (const name of staleFiles(sources)) rmSync(join(folder, name));
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8').trim();
}

function write(name: string, svg: string): void {
  writeFileSync(join(folder, name), `${svg}\n`);
}

function version(name: string): string {
  const require = createRequire(import.meta.url);
  const file = join(fileURLToPath(new URL('../../../node_modules/', import.meta.url)), name, 'package.json');
  const { version: found } = require(file) as { version: string };
  return `${name}@${found}`;
}
