/** The preview images: one for each question, round and subject, and one for the guide. Written into the built site. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { colours, guide, rounds, subjects, type Subject } from '../../guide.ts';
import { readFrontMatter } from '../../questions/check-front-matter.ts';
import { previewOf } from '../../questions/preview.ts';
import type { Place } from '../../site.ts';
import type { BuiltQuestion } from '../check-pages.ts';
import { cardTree, type Card, type CardColours } from './card.ts';
import { drawCard } from './draw.ts';

/**
 * Draws what is not in the cache and writes every image; none where nobody has said where the guide is published, since no page can name one
 * then. `cache` is a folder of Astro's own cache in `node_modules`: hosts keep it between builds, git ignores it, and drawing all anew takes
 * seconds. Returns the number of images.
 */
export async function writePreviews(
  dist: string,
  questions: readonly BuiltQuestion[],
  place: Place,
  cache: string,
): Promise<number> {
  if (place.site === undefined) return 0;
  const cards = cardsOf(questions, `${new URL(place.site).host}${place.base}`.replace(/\/$/, ''));
  // Two at a time: sharp draws in a thread of its own while satori lays out the next.
  const queue = cards.values();
  await Promise.all(
    [1, 2].map(async () => {
      for (const card of queue) {
        const file = join(dist, previewOf(card.path));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, await drawCard(cardTree(card, light), cache));
      }
    }),
  );
  return cards.length;
}

const light = Object.fromEntries(Object.entries(colours).map(([name, [value]]) => [name, value])) as CardColours;

function cardsOf(questions: readonly BuiltQuestion[], address: string): Card[] {
  const foot = { guide: guide.title, address };
  const ofQuestions = questions.map(({ slug, file }) => {
    const { title, description } = (readFrontMatter(file.text)?.document.toJS() ?? {}) as Record<string, string>;
    const place = subjects[slug.split('/')[0] as Subject].label;
    return { path: `/${slug}/`, place, title: title ?? '', text: description ?? '', ...foot };
  });
  const lists: [prefix: string, Record<string, { label: string; summary: string }>][] = [
    ['/rounds/', rounds],
    ['/', subjects],
  ];
  const ofLists = lists.flatMap(([prefix, sections]) =>
    Object.entries(sections).map(([key, { label, summary }]) => ({
      path: `${prefix}${key}/`,
      place: prefix === '/' ? 'Subject' : 'Round',
      title: label,
      text: summary,
      ...foot,
    })),
  );
  return [
    { path: '/', place: '', title: guide.title, text: guide.tagline, ...foot, guide: '' },
    ...ofLists,
    ...ofQuestions,
  ];
}
