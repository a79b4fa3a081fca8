/**
 * Finds the reader's own answers and questions by the rules of the site's search: the same plan, ranking and correction, over a
 * small index that is made in memory and never leaves the device. Pure.
 */

import { searchGuide, type Answer, type Index } from '../search/engine.ts';
import type { Vocabulary } from '../search/correct.ts';
import type { Known } from '../search/refine.ts';
import type { Hit } from '../search/rank.ts';
import { words } from '../search/words.ts';

/** Something of the reader's that can be found. */
export interface MyText extends Known {
  id: string;
  url: string;
  /** What it is: "My answer", or where a question was asked. */
  kind: string;
}

/** A match in a title says more than one in a text. */
const titleWeight = 4;

/** The best `most` texts for a query. `site` is what the site's search takes for spelled right. */
export function findMine(
  query: string,
  texts: readonly MyText[],
  site: Vocabulary,
  most: number,
  literally = false,
): Promise<Answer<MyText>> {
  return searchGuide(query, myIndex(texts, site), most, literally);
}

/** The reader's texts as an index that the engine can ask. */
export function myIndex(texts: readonly MyText[], site: Vocabulary): Index<MyText> {
  const pages = texts.map((text) => ({ text, title: words(text.title), all: words(`${text.title} ${text.answer}`) }));
  const own = new Set(pages.flatMap(({ all }) => all));
  const byId = new Map(texts.map((text) => [text.id, text]));
  return {
    // A word of the site's is right even if the reader never used it; a wrong one is rather a word of the reader's.
    vocabulary: { has: (word) => own.has(word) || site.has(word), words: [...new Set([...own, ...site.words])] },
    size: Math.max(texts.length, 1),
    lookup: (expression) => {
      const wanted = words(expression);
      const hits = pages.flatMap(({ text, title, all }): Hit[] => {
        const score = wanted.map((word) => count(all, word) + titleWeight * count(title, word));
        // Many matches say little more than some, and a long text has more of everything.
        return score.length > 0 && score.every((value) => value > 0)
          ? [{ id: text.id, score: Math.log(1 + Math.min(...score)) / Math.log(10 + all.length) }]
          : [];
      });
      return Promise.resolve(hits);
    },
    page: (id) => {
      const text = byId.get(id);
      return text === undefined ? Promise.reject(new Error(`There is no text ${id}.`)) : Promise.resolve(text);
    },
  };
}

/** How many words are the one that is wanted, or begin with it. */
function count(all: readonly string[], wanted: string): number {
  return all.filter((word) => word.startsWith(wanted)).length;
}
