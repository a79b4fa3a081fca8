import { defineHastPlugin } from 'satteri';

/** Puts the site's base path before links inside the guide: Astro leaves links in Markdown as they are. */
export const internalLinks = (base: string) =>
  defineHastPlugin({
    name: 'internal-links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const href = node.properties.href;
        if (typeof href === 'string' && href.startsWith('/')) ctx.setProperty(node, 'href', withBase(base, href));
      },
    },
  });

/** An address of the guide below its base path: `withBase('/guide', '/hr/')` is `/guide/hr/`. */
export function withBase(base: string, absolute: string): string {
  return base.replace(/\/$/, '') + absolute;
}
