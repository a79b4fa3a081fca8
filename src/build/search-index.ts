/** Builds Pagefind's index from the questions alone: title, aliases, answer and depth, each with its weight. */

import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { parse } from 'yaml';
import { rounds, subjects, topics, type Round, type Subject, type Topic } from '../guide.ts';
import { plainQuestion } from '../questions/answer.ts';
import { questionSchema } from '../questions/schema.ts';
import { fillers } from '../search/fillers.ts';
import { words } from '../search/words.ts';
import { packVocabulary } from '../search/vocabulary.ts';
import type { BuiltQuestion, Section } from './check-pages.ts';
import { escapeHtml } from './html.ts';

/**
 * How much a match counts. Pagefind takes weights from 0 to 10, and a weight counts squared.
 * https://pagefind.app/docs/weighting/
 */
const weights = { title: 10, aliases: 8, topics: 5, answer: 3, depth: 1 };

/** Writes the index to `<dist>/pagefind/` and returns the number of questions in it. Throws what Pagefind refuses. */
export async function buildSearchIndex(dist: string, questions: readonly BuiltQuestion[]): Promise<number> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(errors.join('\n'));
    // All at once: Pagefind is a process of its own, and waiting for each answer would take most of the time.
    const pages = await Promise.all(
      questions.map(async (question) => {
        const content = indexPage(question);
        const added = await index.addHTMLFile({ url: `/${question.slug}/`, content });
        if (added.errors.length > 0) throw new Error(`${question.file.path}: ${added.errors.join('\n')}`);
        return content;
      }),
    );
    const vocabulary = vocabularyOf(pages);
    const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    removeUnused(join(dist, 'pagefind'));
    writeFileSync(join(dist, 'pagefind', 'vocabulary.txt'), vocabulary);
    return questions.length;
  } finally {
    await pagefind.close();
  }
}

/** The number of indexed pages and all their words, with how many pages have each: what the search takes for spelled right. */
function vocabularyOf(pages: readonly string[]): string {
  const pagesWith = new Map<string, number>();
  for (const page of pages) {
    for (const word of new Set(words(page.replace(/<[^>]*>/g, ' ').replace(/&[a-z]+;/g, ' ')))) {
      if (/\p{L}/u.test(word)) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
    }
  }
  return packVocabulary(pages.length, pagesWith);
}

/** Takes away what Pagefind writes beside its index and the guide does not use: interfaces, worker, and the program for other languages. */
function removeUnused(folder: string): void {
  for (const name of globSync('{pagefind-{ui,modular-ui,component-ui,highlight,worker}.*,wasm.unknown.*}', {
    cwd: folder,
  }))
    rmSync(join(folder, name));
}

/** What is indexed of a question, as a page that nobody sees. Aliases and topics are searched but never shown. */
export function indexPage({ slug, file, depth }: BuiltQuestion): string {
  const data = questionSchema.parse(parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(file.text)?.[1] ?? ''));
  const subject = subjects[slug.split('/')[0] as Subject].label;
  const asked = (Object.keys(data.rounds) as Round[]).map((round) => rounds[round].label);
  const topicLabels = data.topics.map((topic: Topic) => topics[topic]);
  const plain = plainQuestion(file.text).answer.replace(/\s+/g, ' ');
  const filters = [`subject:${subject}`, ...asked.map((round) => `round:${round}`)];
  return `<!doctype html><html lang="en"><body data-pagefind-body>
${filters.map((filter) => `<i data-pagefind-filter="${escapeHtml(filter)}"></i>`).join('')}
<i data-pagefind-meta="subject:${escapeHtml(subject)}"></i>
<i data-pagefind-meta="aliases:${escapeHtml(data.aliases.join('|'))}"></i>
<i data-pagefind-meta="answer:${escapeHtml(plain)}"></i>
<h1 data-pagefind-weight="${weights.title}">${escapeHtml(data.title)}</h1>
<p data-pagefind-weight="${weights.aliases}">${escapeHtml(data.aliases.join('. '))}</p>
<p data-pagefind-weight="${weights.topics}">${escapeHtml([subject, ...topicLabels].join('. '))}</p>
<div data-pagefind-weight="${weights.answer}">${escapeHtml(plain)}</div>
<div data-pagefind-weight="${weights.depth}">${depth.map(tellingWords).join('\n')}</div>
</body></html>`;
}

/**
 * The words of a section, each once and without those that say nothing: the search needs no more of it, and a reader fetches less.
 * The heading keeps its text and id, so that a match can name its section.
 */
function tellingWords({ heading, text }: Section): string {
  const telling = new Set(words(text).filter((word) => !fillers.has(word)));
  const title =
    heading === undefined
      ? ''
      : `<h${heading.level} id="${heading.id}">${escapeHtml(heading.text)}</h${heading.level}>`;
  return title + (telling.size > 0 ? `<p>${escapeHtml([...telling].sort().join(' '))}</p>` : '');
}
