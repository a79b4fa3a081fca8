/**
 * What a page says of itself to search engines, as schema.org's types: the question with its answer, a list of questions, where the page
 * stands in the guide. Short on purpose, since every reader fetches it: the depth is not repeated. Pure; types only from `schema-dts`.
 */

import type { Answer, BreadcrumbList, FAQPage, Graph, QAPage, Question as QuestionThing, WebSite } from 'schema-dts';

/** A page's name and whole address. */
export interface Link {
  name: string;
  url: string;
}

/** A question as it stands on its own page. */
export interface AskedQuestion extends Link {
  /** The whole answer as plain text, with blanks where a detail stands. */
  answer: string;
  /** The day of the last check, `2026-11-23`. */
  verified: string;
  authors: readonly { name: string; url?: string }[];
}

/** A question's page: the answer that is said aloud, and the way to it from the home page. */
export function questionPage(question: AskedQuestion, trail: readonly Link[]): Graph {
  const author = question.authors.map(({ name, url }) => ({
    '@type': 'Person' as const,
    name,
    ...(url ? { url } : {}),
  }));
  const answer: Answer = {
    '@type': 'Answer',
    text: question.answer,
    url: `${question.url}#answer`,
    ...(author.length > 0 ? { author } : {}),
  };
  const asked: QuestionThing = { '@type': 'Question', name: question.name, answerCount: 1, acceptedAnswer: answer };
  const page: QAPage = { '@type': 'QAPage', url: question.url, dateModified: question.verified, mainEntity: asked };
  return graph(page, breadcrumbs([...trail, question]));
}

/** Search engines show a few; the rest would only make the page heavier. */
const mostListed = 20;

/** A round's or subject's page: its first questions, each with the first sentence of its answer, which the page shows. */
export function listPage(
  page: Link,
  questions: readonly (Link & { firstSentence: string })[],
  trail: readonly Link[],
): Graph {
  const list: FAQPage = {
    '@type': 'FAQPage',
    url: page.url,
    mainEntity: questions.slice(0, mostListed).map(({ name, url, firstSentence }): QuestionThing => ({
      '@type': 'Question',
      name,
      url,
      acceptedAnswer: { '@type': 'Answer', text: firstSentence },
    })),
  };
  return graph(list, breadcrumbs([...trail, page]));
}

/** The home page: what the guide is. */
export function homePage(home: Link & { description: string; license: string }): Graph {
  const { name, url, description, license } = home;
  const site: WebSite = { '@type': 'WebSite', name, url, description, license, inLanguage: 'en' };
  return graph(site);
}

/** What a chat or a search engine shows below the title of a list. */
export function listDescription(name: string, count: number, summary: string): string {
  return `${name}: ${count} ${count === 1 ? 'question' : 'questions'}, each with an answer to say aloud. ${summary}`;
}

/** As the text of a `<script type="application/ld+json">`: nothing in it can end the element. */
export function asJsonLd(data: Graph): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function graph(...things: Graph['@graph'][number][]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}

function breadcrumbs(trail: readonly Link[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
