/** What a built site weighs: on disk, and over the wire. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of a file as a host sends it. */
export function gzipBytes(path: string): number {
  return gzipSync(readFileSync(path)).length;
}

/** Bytes of a page with the style sheets and scripts that it loads, those that its scripts import too. */
export function firstVisitBytes(dist: string, page: string): number {
  const html = readFileSync(join(dist, page), 'utf8');
  const styles = [...html.matchAll(/<link[^>]+rel="?stylesheet"?[^>]*>/g)].flatMap(([tag]) => addressIn(tag, 'href'));
  const scripts = [...html.matchAll(/<(?:script|link[^>]+rel="?modulepreload)[^>]*>/g)].flatMap(([tag]) => [
    ...addressIn(tag, 'src'),
    ...addressIn(tag, 'href'),
  ]);
  const files = new Set([...styles, ...withImports(dist, scripts)]);
  return [page, ...files].reduce((sum, file) => sum + gzipBytes(join(dist, file)), 0);
}

function addressIn(tag: string, attribute: 'href' | 'src'): string[] {
  const address = new RegExp(`\\s${attribute}="?([^"\\s>]+)`).exec(tag)?.[1];
  return address?.startsWith('/') ? [address] : [];
}

/** Scripts and what they import at once; what they import later costs no first visit. */
function withImports(dist: string, scripts: readonly string[]): string[] {
  const found = new Set(scripts);
  // Grows while it is walked.
  for (const script of found) {
    const path = join(dist, script);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      found.add(new URL(name, `http://site${script}`).pathname);
    }
  }
  return [...found].filter((script) => existsSync(join(dist, script)));
}
