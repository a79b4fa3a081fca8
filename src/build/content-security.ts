/**
 * The Content-Security-Policy of the finished pages: a meta tag on each, and a headers file for hosts that read one. Nothing is
 * allowed but the site's own files. What remains: one inline script (the theme, before the first paint) and the inline
 * styles (the first words show without a second way to the server), each by its hash, and compiling WebAssembly, which is Pagefind's search.
 */

import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds the policy to every page of a built site and writes `_headers` (Netlify, Cloudflare Pages). */
export function lockDown(dist: string, base = '/'): void {
  const pages = globSync('**/*.html', { cwd: dist }).map((file) => join(dist, file));
  const all = { scripts: new Set<string>(), styles: new Set<string>() };
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    const found = { scripts: inline(html, 'script'), styles: inline(html, 'style') };
    for (const hash of found.scripts) all.scripts.add(hash);
    for (const hash of found.styles) all.styles.add(hash);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(found)}"/>`;
    writeFileSync(
      page,
      html.replace(/<meta charset="[^"]*"\/?>/, (charset) => charset + meta),
    );
  }
  writeFileSync(join(dist, '_headers'), headers(policy(all), base));
}

interface Hashes {
  scripts: Iterable<string>;
  styles: Iterable<string>;
}

/** The policy as one line, with the hashes of what is inline. */
export function policy({ scripts, styles }: Hashes): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...quoted(scripts)].join(' '),
    ["style-src 'self'", ...quoted(styles)].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    // A recording of the reader's voice, and the silence behind which a platform shows its media controls: both are made on the device.
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** Hashes of the inline elements of a kind, as the browser computes them. Data is no script, and no policy applies to it. */
export function inline(html: string, tag: 'script' | 'style'): Set<string> {
  const elements = [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))];
  const run = elements.filter(([, attributes = '']) => !/\stype="application\/(?:ld\+)?json"/.test(attributes));
  return new Set(run.map(([, , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`));
}

function quoted(hashes: Iterable<string>): string[] {
  return [...hashes].sort().map((hash) => `'${hash}'`);
}

/** `frame-ancestors` works in a header only. Files with a hash in their name never change; all others are asked for anew. */
function headers(line: string, base: string): string {
  return `/*
  Content-Security-Policy: ${line}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(self), payment=(), usb=()
  Cache-Control: no-cache

${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
