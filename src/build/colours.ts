/** Puts the guide's colours into the style sheet, so that a guide has one place for them. */

import type { Plugin } from 'vite';

type Colours = Readonly<Record<string, readonly [light: string, dark: string]>>;

/** Where they go, in `styles/theme.css`. */
const place = '--colours: here;';

/** A Vite plugin for the style sheet that has the place. */
export function putInColours(colours: Colours): Plugin {
  return {
    name: 'colours',
    enforce: 'pre',
    transform: {
      filter: { id: /\/styles\/theme\.css$/ },
      handler: (css) => withColours(css, colours),
    },
  };
}

/** The style sheet with the colours in it. Throws when it has lost their place: the pages would have none. */
export function withColours(css: string, colours: Colours): string {
  if (!css.includes(place)) throw new Error(`src/styles/theme.css has no place for the colours: \`${place}\`.`);
  const declarations = Object.entries(colours).map(
    ([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`,
  );
  return css.replace(place, declarations.join(' '));
}
