/** Which drawings of a diagram a reader gets. Pure. */

import type { Drawing } from './draw.ts';

/** Widest drawing, in px at 16 px text, that a phone of 360 px (328 px of text) shows at 12 px or more. */
export const phoneWidth = 437;
/** Widest drawing, in px, that the text column of a large screen (680 px) shows at 13 px or more. */
export const screenWidth = 836;

/** One drawing for every screen, or a wide one and one for phones. */
export type Layout =
  | { kind: 'one'; drawing: Drawing }
  | { kind: 'pair'; wide: Drawing; tall: Drawing }
  | { kind: 'tooWide'; width: number };

/** The same flowchart from top to bottom. One that already is stays as it is. */
export function portrait(source: string): string {
  return source.replace(/^(\s*(?:flowchart|graph)\s+)(?:LR|RL)\b/m, '$1TB');
}

/** Chooses among the drawing as authored and the one from top to bottom with little space. */
export function chooseLayout(authored: Drawing, tall: Drawing): Layout {
  if (authored.width <= phoneWidth) return { kind: 'one', drawing: authored };
  if (tall.width > phoneWidth) return { kind: 'tooWide', width: tall.width };
  return authored.width <= screenWidth ? { kind: 'pair', wide: authored, tall } : { kind: 'one', drawing: tall };
}
