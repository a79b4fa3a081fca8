/** What stands behind each `import()` of a page's script. */

import type { Plugin } from 'vite';

/**
 * A Vite plugin that puts a short helper in the place of Vite's own: it too fetches what a script needs together with it, but leaves style
 * sheets alone, and is half a kilobyte less of every first visit. Scripts that come later fetch their styles themselves
 * (components/add-styles.ts), and the build stops at one that imports some.
 */
export function scriptLoading(): Plugin {
  return {
    name: 'script-loading',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load: {
      // The name is Vite's: https://github.com/vitejs/vite/blob/main/packages/vite/src/node/plugins/importAnalysisBuild.ts
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
        if (chunk.type === 'chunk' && chunk.isDynamicEntry && (chunk.viteMetadata?.importedCss.size ?? 0) > 0)
          this.error(`${chunk.name} imports a style sheet, which nothing would load: use addStyles instead.`);
      }
    },
  };
}
