/** What a preview image shows, as a tree of boxes that `draw.ts` lays out. Pure. */

import { previewSize } from '../../questions/preview.ts';

export interface Card {
  /** Path of the page that it stands for: `/hr/current-ctc/`. */
  path: string;
  /** Where it belongs: "Monitoring". Empty on the guide's own card. */
  place: string;
  title: string;
  /** One or two sentences. */
  text: string;
  /** The guide's name, at the foot. */
  guide: string;
  /** Host and path of the guide, at the foot; empty when nobody has said where it is published. */
  address: string;
}

/** Colours of the light theme by name. */
export type CardColours = Record<
  'paper' | 'ink' | 'ink-strong' | 'ink-soft' | 'accent' | 'accent-ink' | 'line',
  string
>;

/** A box as the layout engine takes it: an element with styles, as React would make it. */
export interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | Box[] };
}

/** The card: place, title, text, and at the foot the guide. Long titles are set smaller; what is still too long ends in "…". */
export function cardTree({ place, title, text, guide, address }: Card, colours: CardColours): Box {
  const size = title.length <= 32 ? 76 : title.length <= 60 ? 64 : title.length <= 100 ? 52 : 44;
  return box(
    { ...previewSize, flexDirection: 'column', background: colours.paper, fontFamily: 'card', color: colours.ink },
    [
      box({ height: 14, background: colours.accent }, []),
      box({ flexDirection: 'column', flexGrow: 1, padding: '50px 72px 0' }, [
        box({ color: colours['accent-ink'], fontSize: 30, fontWeight: 600, minHeight: 40 }, place),
        lines(
          3,
          {
            marginTop: 18,
            color: colours['ink-strong'],
            fontSize: size,
            fontWeight: 700,
            letterSpacing: '-0.02em',
            lineHeight: 1.16,
            textWrap: 'balance',
          },
          title,
        ),
        lines(4, { marginTop: 26, fontSize: 33, lineHeight: 1.42, textWrap: 'pretty' }, text),
      ]),
      box(
        {
          justifyContent: 'space-between',
          margin: '0 72px',
          padding: '22px 0 34px',
          borderTop: `2px solid ${colours.line}`,
          fontSize: 26,
        },
        [box({ fontWeight: 600, color: colours['ink-strong'] }, guide), box({ color: colours['ink-soft'] }, address)],
      ),
    ],
  );
}

function box(style: Record<string, string | number>, children: string | Box[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** Text of at most so many lines. */
function lines(most: number, style: Record<string, string | number>, text: string): Box {
  return { type: 'div', props: { style: { display: 'block', lineClamp: most, ...style }, children: text } };
}
