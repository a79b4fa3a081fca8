/** Figures of a search from what it found. Pure. */

import type { Judged } from './queries.ts';

/** A judged query with the pages that a search found for it, best first. */
export interface Found {
  judged: Judged;
  slugs: readonly string[];
}

export interface Score {
  kind: string;
  count: number;
  /** Share of the queries whose first result, and one of whose first three, is an intended page. */
  first: number;
  three: number;
  /** Mean of 1 / place of the first intended page; 0 where there is none. */
  reciprocalRank: number;
}

/** Scores by kind of query, and of all. */
export function score(found: readonly Found[]): Score[] {
  const kinds = [...new Set(found.map(({ judged }) => judged.kind))];
  return [
    ...kinds.map((kind) =>
      scoreOf(
        kind,
        found.filter(({ judged }) => judged.kind === kind),
      ),
    ),
    scoreOf('all', found),
  ];
}

/** A table for a terminal. */
export function formatScores(scores: readonly Score[]): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(9);
  return [
    'kind            queries  success@1  success@3    MRR',
    ...scores.map(
      ({ kind, count, first, three, reciprocalRank }) =>
        `${kind.padEnd(14)} ${String(count).padStart(8)}  ${percent(first)}  ${percent(three)}  ${reciprocalRank.toFixed(3)}`,
    ),
  ].join('\n');
}

function scoreOf(kind: string, found: readonly Found[]): Score {
  const places = found.map(({ judged, slugs }) => slugs.findIndex((slug) => judged.pages.includes(slug)) + 1);
  const share = (test: (place: number) => boolean): number => places.filter(test).length / (places.length || 1);
  return {
    kind,
    count: found.length,
    first: share((place) => place === 1),
    three: share((place) => place >= 1 && place <= 3),
    reciprocalRank: places.reduce((sum, place) => sum + (place === 0 ? 0 : 1 / place), 0) / (places.length || 1),
  };
}
