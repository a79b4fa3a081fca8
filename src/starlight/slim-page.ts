/** Takes out of Starlight's page what this guide replaces or never uses, so that no reader fetches it. */

import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Each with what it would cost a page. */
const unneeded: readonly [RegExp, string][] = [
  [/^import '\.\.\/style\/(?:props|reset|asides|util)\.css';$/gm, 'styles of parts that the guide does not show'],
  [/<style>[\s\S]*?<\/style>/g, 'measures of a page frame that the guide does not have'],
  [/^import printHref from .*$/gm, 'a style sheet of its own for printing'],
  [/<link rel="stylesheet" href=\{printHref\}[^>]*>/g, 'the link to it'],
  [/<script src="[^"]*SidebarPersistState"><\/script>/g, 'a script that keeps folded groups of a menu without groups'],
];

/**
 * A Vite plugin that edits the source of Starlight's `Page.astro`: it is the one part that Starlight does not let a site replace. Throws when
 * a piece is not there any more, so that a new version of Starlight is looked at.
 */
export function slimPage(): Plugin {
  return {
    name: 'slim-page',
    enforce: 'pre',
    load: {
      filter: { id: /@astrojs\/starlight\/dist\/components\/Page\.astro$/ },
      handler(id) {
        return unneeded.reduce(
          (code, [pattern, what]) => {
            const slim = code.replace(pattern, '');
            if (slim === code)
              throw new Error(`Starlight's Page.astro has changed: look for ${what} in src/starlight/slim-page.ts.`);
            return slim;
          },
          readFileSync(id, 'utf8'),
        );
      },
    },
  };
}
