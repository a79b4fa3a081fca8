/**
 * A kept drawing as an image of its own, one for each theme: the page's style sheet is not there, so the colours go in. SVG, not
 * PNG: every Anki shows it in an <img> (all are web views, see ankidroid/Anki-Android#6129), it is sharp at every size, has a
 * fiftieth of the bytes, and is the same on every machine that builds. It has its paper with it, because a web view may darken
 * what is transparent (ankidroid/Anki-Android#9543).
 */

import { readFileSync } from 'node:fs';
import { colours } from '../../guide.ts';
import { withColours } from '../colours.ts';

export type Theme = 'light' | 'dark';

/** The style sheet and the paper of a drawing in each theme. */
export type Colours = Record<Theme, { css: string; paper: string }>;

/** The colours of drawings as the pages have them, from the guide's own style sheets. */
export function diagramColours(): Colours {
  const read = (name: string) => readFileSync(new URL(`../../styles/${name}.css`, import.meta.url), 'utf8');
  return {
    light: resolve(read('diagram'), withColours(read('theme'), colours), 'light'),
    dark: resolve(read('diagram'), withColours(read('theme'), colours), 'dark'),
  };
}

/** A drawing as a file, in a theme. */
export function diagramImage(svg: string, { css, paper }: Colours[Theme]): string {
  const [x = '0', y = '0', width = '0', height = '0'] = /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(' ') ?? [];
  const ground = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paper}"/>`;
  return svg
    .replace(/(<\/desc>|<\/title>(?!<desc)|<svg[^>]*>(?!<title|<desc))/, `$1<style>${css}</style>${ground}`)
    .replace(
      /<a\b((?:\s[\w-]+="[^"]*")*)>/g,
      (_link, attributes: string) => `<g${attributes.replace(/\s(?:xlink:)?href="[^"]*"/, '')}>`,
    )
    .replaceAll('</a>', '</g>');
}

/** The name of a drawing and the sentence that says what it shows, as one text. */
export function diagramText(svg: string): string {
  const [title = '', description = ''] = ['title', 'desc'].map(
    (tag) => new RegExp(`<${tag}[^>]*>([^<]*)`).exec(svg)?.[1] ?? '',
  );
  return unescape(description === '' ? title : `${title}: ${description}`);
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** What makes shapes and words look; sizes and places are the page's business. */
const kept = /^(?:fill|stroke|stroke-\w+|text-anchor|rx|font|font-size)$/;

function resolve(diagramCss: string, themeCss: string, theme: Theme): Colours[Theme] {
  const tokens = new Map<string, string>();
  for (const [, name = '', value = ''] of themeCss.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    const [, light, dark] = /^light-dark\(([^,]+),\s*([^)]+)\)$/.exec(value) ?? [];
    tokens.set(name, (theme === 'light' ? light : dark) ?? value);
  }
  const fill = (value: string) => value.replace(/var\((--[\w-]+)\)/g, (_all, name: string) => tokens.get(name) ?? '');
  const rules: string[] = [];
  for (const [, selectors = '', body = ''] of diagramCss
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.trim().startsWith('.diagram ')) continue;
    if (/figcaption|:hover|\.wide|\.tall/.test(selectors)) continue;
    const declarations = body
      .split(';')
      .map((line) => line.split(/:(.*)/s).map((part) => part.trim()))
      .filter(([property = '']) => kept.test(property))
      .map(([property = '', value = '']) => `${property}:${fill(value)}`);
    if (declarations.length === 0) continue;
    const plain = selectorsOf(selectors).map((selector) => selector.replace(/^\.diagram\s+/, ''));
    rules.push(`${plain.join(',')}{${declarations.join(';')}}`);
  }
  return { css: rules.join(''), paper: tokens.get('--paper') ?? '#ffffff' };
}

/** Each selector of a list, with `:is(…)` written out: Anki's older web views do not know it. */
function selectorsOf(list: string): string[] {
  return list
    .trim()
    .split(/,(?![^(]*\))/)
    .flatMap((selector) => writeOut(selector.trim()));
}

function writeOut(selector: string): string[] {
  const [whole, inside] = /:is\(([^()]*)\)/.exec(selector) ?? [];
  if (whole === undefined || inside === undefined) return [selector];
  const start = selector.indexOf(whole);
  const before = selector.slice(0, start);
  const after = selector.slice(start + whole.length);
  return inside.split(',').flatMap((one) => writeOut(before + one.trim() + after));
}
