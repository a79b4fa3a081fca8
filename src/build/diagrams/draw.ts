/**
 * Draws Mermaid flowcharts in a browser and leaves only their shapes: the site's own style sheet
 * (`styles/diagram.css`) gives colours and font, so that one drawing serves both themes and needs no inline style.
 *
 * This whole file is an input of the cache key: change it, and every diagram is drawn anew.
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Mermaid, MermaidConfig } from 'mermaid';

/** A drawing: SVG text and its size in CSS pixels at a font size of 16 px. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

declare global {
  // The browser's global that mermaid's bundle sets.
  var mermaid: Mermaid;
}

const config: MermaidConfig = {
  startOnLoad: false,
  // `strict` would drop the links of nodes. The sources are the guide's own files.
  securityLevel: 'loose',
  layout: 'dagre',
  look: 'classic',
  theme: 'base',
  fontFamily: 'Arimo',
  fontSize: 16,
  htmlLabels: false,
  themeVariables: { fontFamily: 'Arimo', fontSize: '16px' },
};

/** Distances in px: roomy as authored, tight for phones, where labels wrap earlier. */
const spacing = {
  roomy: { nodeSpacing: 28, rankSpacing: 36, padding: 10, wrappingWidth: 170, minNodeWidth: 60 },
  tight: { nodeSpacing: 14, rankSpacing: 30, padding: 7, wrappingWidth: 118, minNodeWidth: 40 },
} satisfies Record<string, MermaidConfig['flowchart']>;

export type Spacing = keyof typeof spacing;

/**
 * Loads Mermaid and the font into an empty page. The font is Arimo, whose letters are as wide as those of Arial and
 * Liberation Sans (and no narrower than Roboto's), so that labels fit their boxes on a reader's device without a download.
 */
export async function prepare(page: Page): Promise<void> {
  const require = createRequire(import.meta.url);
  const font = await readFile(require.resolve('@fontsource/arimo/files/arimo-latin-400-normal.woff2'), 'base64');
  const bundle = require.resolve('mermaid').replace(/[^/\\]*$/, 'mermaid.min.js');
  await page.setContent(
    `<style>@font-face{font-family:Arimo;src:url(data:font/woff2;base64,${font})}</style><body style="font-family:Arimo">`,
  );
  await page.evaluate(() => document.fonts.load('16px Arimo'));
  await page.addScriptTag({ path: bundle });
}

/** Draws one source. The id begins every id in the SVG, so it must be unique on the page. Throws Mermaid's message. */
export async function draw(page: Page, id: string, source: string, room: Spacing): Promise<Drawing> {
  const settings = {
    ...config,
    flowchart: { useMaxWidth: false, diagramPadding: 4, subGraphTitleMargin: { top: 6, bottom: 14 }, ...spacing[room] },
  };
  return page.evaluate(
    async ([svgId, text, options]) => {
      mermaid.initialize(options);
      const { svg: markup } = await mermaid.render(svgId, text);
      const holder = document.createElement('div');
      holder.innerHTML = markup;
      document.body.append(holder);
      const svg = holder.querySelector('svg');
      if (svg === null) throw new Error('Mermaid drew nothing.');

      // 1. Each line of a label becomes one piece of text instead of one a word.
      for (const line of svg.querySelectorAll('tspan.text-outer-tspan')) {
        line.textContent = line.textContent.replace(/\s+/g, ' ').trim();
      }
      // 2. What draws nothing goes: styles, empty labels, unused arrow heads.
      for (const element of svg.querySelectorAll('style, filter, linearGradient, rect:not([width]), marker')) {
        if (
          element.localName !== 'marker' ||
          svg.querySelector(`[marker-end*="#${element.id})"], [marker-start*="#${element.id})"]`) === null
        ) {
          element.remove();
        }
      }
      for (const text of svg.querySelectorAll('text')) if (text.textContent.trim() === '') text.remove();
      let empty: NodeListOf<Element>;
      while ((empty = svg.querySelectorAll('g:not(:has(*)), defs:not(:has(*))')).length > 0) {
        for (const element of empty) element.remove();
      }
      // 3. Shapes that Mermaid paints as two paths with colours become one without; a round-ended one, of a hundred
      //    curves, becomes a rectangle with round corners.
      for (const shape of svg.querySelectorAll<SVGGElement>('g.label-container')) {
        const [outline, ...others] = shape.querySelectorAll('path');
        if (outline === undefined) continue;
        for (const other of others) other.remove();
        for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray']) outline.removeAttribute(name);
        if ((outline.getAttribute('d') ?? '').length > 2000) {
          const box = outline.getBBox();
          const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
          for (const name of ['x', 'y', 'width', 'height'] as const) rect.setAttribute(name, String(box[name]));
          rect.setAttribute('rx', String(box.height / 2));
          outline.replaceWith(rect);
        }
      }
      // 4. Attributes: only geometry, links, names, and the classes that the style sheet knows.
      const known =
        /^(node|clickable|cluster|cluster-label|edgeLabel|label|label-container|flowchart-link|edge-pattern-dotted|edge-pattern-dashed|edge-thickness-thick|edge-thickness-invisible|marker|background)$/;
      const round = (value: string): string =>
        value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
      for (const element of [svg, ...svg.querySelectorAll('*')]) {
        for (const { name, value } of [...element.attributes]) {
          if (name === 'xlink:href') element.setAttribute('href', value);
          if (
            name.startsWith('data-') ||
            ['style', 'xlink:href', 'xmlns:xlink', 'rel', 'target', 'font-style', 'font-weight'].includes(name)
          ) {
            element.removeAttribute(name);
          } else if (name === 'class') {
            const classes = value.split(/\s+/).filter((word) => known.test(word));
            if (classes.length > 0) element.setAttribute('class', classes.join(' '));
            else element.removeAttribute('class');
          } else if (name === 'id' && !['marker', 'title', 'desc'].includes(element.localName)) {
            element.removeAttribute('id');
          } else if (/^(d|transform|points|x|y|x1|x2|y1|y2|r|rx|ry|cx|cy|width|height|viewBox)$/.test(name)) {
            element.setAttribute(name, round(value));
          }
        }
      }
      // 5. One name for assistive technology. A picture with links is a group, so that the links stay reachable.
      svg.setAttribute('role', svg.querySelector('a') === null ? 'img' : 'group');
      svg.setAttribute('aria-roledescription', 'diagram');
      const { width, height } = svg.viewBox.baseVal;
      svg.setAttribute('width', String(Math.ceil(width)));
      svg.setAttribute('height', String(Math.ceil(height)));
      const result = { svg: svg.outerHTML, width: Math.ceil(width), height: Math.ceil(height) };
      document.body.replaceChildren();
      return result;
    },
    [id, source, settings] as const,
  );
}
