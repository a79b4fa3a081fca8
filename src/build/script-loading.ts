/** How the scripts of a page get to it: what they need besides themselves is fetched along with them, not one after the other. */

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A Vite plugin that has a hand in the scripts, and the step after the build that names in each page what its scripts need. */
export function scriptLoading(): { plugin: Plugin; announce: (dist: string, base: string) => void } {
  const imports = new Map<string, readonly string[]>();
  const plugin: Plugin = {
    name: 'script-loading',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    // A short helper in the place of Vite's own for `import()`: it too fetches at once all that a script needs, but leaves style sheets alone,
    // and is half a kilobyte less of every first visit. Scripts that come later fetch their styles themselves (components/add-styles.ts).
    // https://github.com/vitejs/vite/blob/main/packages/vite/src/node/plugins/importAnalysisBuild.ts
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler() {
        return `const begun = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    if (begun.has(file)) continue;
    begun.add(file);
    const href = ${JSON.stringify(this.environment.config.base)} + file;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  return load();
};`;
      },
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        imports.set(chunk.fileName, chunk.imports);
        if (chunk.isDynamicEntry && (chunk.viteMetadata?.importedCss.size ?? 0) > 0)
          this.error(`${chunk.name} imports a style sheet, which nothing would load: use addStyles instead.`);
      }
    },
  };
  return {
    plugin,
    announce: (dist, base) => {
      for (const file of globSync('**/*.html', { cwd: dist })) {
        const html = readFileSync(join(dist, file), 'utf8');
        const announced = withPreloads(html, base, imports);
        if (announced !== html) writeFileSync(join(dist, file), announced);
      }
    },
  };
}

/** A page with a link in its head for each file that its scripts import, and those in turn. `imports` is by path from the base. Pure. */
export function withPreloads(html: string, base: string, imports: ReadonlyMap<string, readonly string[]>): string {
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) =>
    src.slice(base.length),
  );
  const files = new Set(scripts);
  // Grows while it is walked: what is imported by what is imported comes later.
  for (const file of files) for (const imported of imports.get(file) ?? []) files.add(imported);
  const links = [...files]
    .filter((file) => !scripts.includes(file))
    .map((file) => `<link rel="modulepreload" href="${base}${file}"/>`);
  return html.replace('</head>', () => `${links.join('')}</head>`);
}
