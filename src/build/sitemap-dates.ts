/** Gives the pages in the sitemap the day of their last check: of a question its own, of a list that of its newest. */

import { fileURLToPath } from 'node:url';
import type { SitemapItem } from '@astrojs/sitemap';
import { readFrontMatter } from '../questions/check-front-matter.ts';
import { slugOf, type QuestionFile } from '../questions/check.ts';
import { readQuestions } from './read-questions.ts';

/** An entry of the sitemap with its date, where it has one. The files are read when the first entry is written: they are checked by then. */
export function readSitemapDates(base: string): (item: SitemapItem) => SitemapItem {
  let dates: ReadonlyMap<string, string> | undefined;
  return (item) => {
    dates ??= datesOf(readQuestions(fileURLToPath(new URL('../../', import.meta.url))));
    const lastmod = dates.get(decodeURI(new URL(item.url).pathname).slice(base.length - 1));
    return lastmod === undefined ? item : { ...item, lastmod };
  };
}

/** Day of the last check by the path of the page: `/hr/current-ctc/`, `/hr/`, `/rounds/hr/`, `/`. */
export function datesOf(files: readonly QuestionFile[]): Map<string, string> {
  const dates = new Map<string, string>();
  for (const file of files) {
    const fields = (readFrontMatter(file.text)?.document.toJS() ?? {}) as { verified?: unknown; rounds?: object };
    const day = dayOf(fields.verified);
    if (day === undefined) continue;
    const slug = slugOf(file.path);
    const lists = Object.keys(fields.rounds ?? {}).map((round) => `/rounds/${round}/`);
    for (const page of [`/${slug}/`, `/${slug.split('/')[0] ?? ''}/`, '/', ...lists]) {
      if (day > (dates.get(page) ?? '')) dates.set(page, day);
    }
  }
  return dates;
}

/** YAML reads an unquoted day as text or as a date, by its version. */
function dayOf(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value.slice(0, 10) : undefined;
}
