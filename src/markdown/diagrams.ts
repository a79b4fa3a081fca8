import { defineHastPlugin } from 'satteri';
import { readCached, type Cached } from '../build/diagrams/cache.ts';
import { withBase } from './internal-links.ts';

/**
 * Puts the kept drawing in the place of a Mermaid fence: a figure with one SVG, or with a wide one and one for phones.
 * The SVG goes in as a string: as a tree, MDX would lose the case of its attributes, and a `raw` node cannot be moved
 * into a section (answer-section.ts).
 */
export const diagrams = (base: string) =>
  defineHastPlugin({
    name: 'diagrams',
    element: {
      filter: ['pre'],
      visit(node, ctx) {
        const code = node.children[0];
        if (code?.type !== 'element' || !isMermaid(code.properties.className)) return undefined;
        const cached = readCached(ctx.textContent(code).replace(/\n$/, ''));
        if (cached === undefined) throw new Error('A diagram is not drawn yet. Run `npm run build`.');
        const html = figure(cached).replaceAll(' href="/', ` href="${withBase(base, '/')}`);
        return {
          type: 'mdxJsxFlowElement',
          name: 'Fragment',
          attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
          children: [],
        };
      },
    },
  });

function isMermaid(className: unknown): boolean {
  return Array.isArray(className) && className.includes('language-mermaid');
}

/** The drawing with its title below, and room for the button that `components/diagram-viewer.ts` adds. */
function figure(drawing: Cached): string {
  const pictures =
    drawing.kind === 'one'
      ? drawing.svg
      : `<div class="wide">${drawing.wide}</div><div class="tall">${drawing.tall}</div>`;
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(pictures)?.[1] ?? '';
  return `<figure class="diagram">${pictures}<figcaption><span>${title}</span></figcaption></figure>`;
}
