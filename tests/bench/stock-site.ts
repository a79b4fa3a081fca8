/** The same questions in Starlight as it comes: what a newcomer has after following its "Getting started". */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { guide, subjects } from '../../src/guide.ts';
import { blankFor } from '../../src/questions/answer.ts';
import { questionsFolder, slugOf, type QuestionFile } from '../../src/questions/check.ts';
import { linkPackages, root, temporaryFolder } from './folders.ts';
import { runAstroBuild } from './run-build.ts';
import type { Detail } from '../../src/guide.ts';

/** Builds the site, unless the same was built before, and returns the folder of its pages. */
export async function buildStockSite(questions: readonly QuestionFile[]): Promise<string> {
  const files = {
    ...siteFiles(questions),
    ...Object.fromEntries(questions.map(({ path, text }) => [path, stockMdx(text)])),
  };
  const kept = join(tmpdir(), `guide-bench-stock-${keyOf(files)}`);
  if (existsSync(kept)) return kept;
  const folder = temporaryFolder('guide-bench-stock');
  linkPackages(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, output } = await runAstroBuild(folder);
  if (status !== 0) throw new Error(`Stock Starlight could not be built from the questions:\n${output.slice(-4000)}`);
  rmSync(kept, { recursive: true, force: true });
  renameSync(join(folder, 'dist'), kept);
  return kept;
}

/** A question as stock Starlight accepts it: title and description, blanks as text, diagrams for the browser to draw. */
export function stockMdx(text: string): string {
  const [, frontMatter = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const { title, description } = parse(frontMatter) as { title: string; description: string };
  const head = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n`;
  return (
    head +
    body
      .replace(/<MyDetail\s+name="(\w+)"\s*\/>/g, (_, name: Detail) => blankFor(name).replace(/[[\]]/g, '\\$&'))
      .replace(
        /^```mermaid.*\n([\s\S]*?)^```$/gm,
        (_, source: string) => `<pre class="mermaid">{${JSON.stringify(source)}}</pre>`,
      )
  );
}

function siteFiles(questions: readonly QuestionFile[]): Record<string, string> {
  const used = Object.entries(subjects).filter(([key]) =>
    questions.some(({ path }) => slugOf(path).startsWith(`${key}/`)),
  );
  const sidebar = used.map(([directory, { label }]) => ({ label, items: [{ autogenerate: { directory } }] }));
  return {
    // Astro bundles the packages named here that need it; without the names it would not.
    'package.json': JSON.stringify({ type: 'module', dependencies: versions() }),
    'tsconfig.json': JSON.stringify({ extends: 'astro/tsconfigs/strict' }),
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: ${JSON.stringify(guide.title)},
      sidebar: ${JSON.stringify(sidebar)},
      components: { Head: './src/Head.astro' },
    }),
  ],
});
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    // Mermaid in the browser, fetched only where there is something to draw: the usual way.
    'src/Head.astro': `---
import Head from '@astrojs/starlight/components/Head.astro';
---

<Head />
<script>
  const diagrams = document.querySelectorAll<HTMLElement>('pre.mermaid');
  if (diagrams.length > 0) {
    const { default: mermaid } = await import('mermaid');
    mermaid.initialize({ startOnLoad: false, theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'default' });
    await mermaid.run({ nodes: diagrams });
  }
</script>
`,
    [`${questionsFolder}/index.mdx`]: `---\ntitle: ${JSON.stringify(guide.title)}\ndescription: ${JSON.stringify(guide.tagline)}\n---\n\n${guide.tagline}\n`,
  };
}

/** A hash of everything that shapes the site. */
function keyOf(files: Record<string, string>): string {
  const code = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  return createHash('sha256')
    .update(JSON.stringify([files, code]))
    .digest('hex')
    .slice(0, 16);
}

function versions(): Record<string, string> {
  const names = ['astro', '@astrojs/starlight', '@astrojs/mdx', 'pagefind', 'mermaid'];
  return Object.fromEntries(names.map((name) => [name, versionOf(name)]));
}

function versionOf(name: string): string {
  const file = join(root, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
