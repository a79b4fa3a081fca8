/** What the head of a page says beyond Starlight's own: what the page is, for search engines, and its preview image, for chats. */

import type { Graph } from 'schema-dts';
import { guide, publishing, rounds, subjects, type Round } from '../guide.ts';
import { firstSentence } from '../questions/check-content.ts';
import { inRound, inSubject, path, questions, usedSubjects, type Question } from '../questions/index.ts';
import { previewOf } from '../questions/preview.ts';
import { homePage, listPage, questionPage } from '../questions/structured-data.ts';

export interface PageHead {
  data: Graph | undefined;
  /** Whether search engines list the page. */
  isListed: boolean;
  /** Kind of thing, in the words of https://ogp.me. */
  type: 'website' | 'article';
  /** Path of the page as Markdown, base included, when there is one. */
  markdown?: string;
  /** Path of the preview image, base included, and what it shows. */
  image: { path: string; alt: string };
}

/** The head of the page at a path, base included. `site` is the address that the guide is published at, when it is known. */
export function headOf(pathname: string, site: URL | undefined): PageHead {
  const inGuide = (absolute: string): string => (site ? new URL(path(absolute), site).href : path(absolute));
  const home = { name: guide.title, url: inGuide('/') };
  const here = pathname.slice(path('/').length - 1);
  const markdown = path(`${here.replace(/\/$/, '')}.md`);

  const question = questions.get(here.slice(1, -1));
  if (question !== undefined) {
    const subject = { name: subjects[question.subject].label, url: inGuide(`/${question.subject}/`) };
    const data = questionPage(
      {
        name: question.title,
        url: inGuide(here),
        answer: question.answer,
        verified: question.verified.toISOString().slice(0, 10),
        authors: publishing.authors,
      },
      [home, subject],
    );
    return { data, isListed: true, type: 'article', image: imageOf(here, question.title), markdown };
  }
  const list = listAt(here);
  if (list !== undefined) {
    const links = list.questions.map(({ title, id, answer }) => ({
      name: title,
      url: inGuide(`/${id}/`),
      firstSentence: firstSentence(answer),
    }));
    const data = listPage({ name: list.name, url: inGuide(here) }, links, [home]);
    return { data, isListed: true, type: 'website', image: imageOf(here, list.name), markdown };
  }
  const image = imageOf('/', guide.title);
  if (here === '/') {
    const data = homePage({ ...home, description: guide.tagline, license: publishing.license.url });
    return { data, isListed: true, type: 'website', image };
  }
  return { data: undefined, isListed: !/^\/404(\/|\.html)?$/.test(here), type: 'website', image };
}

function imageOf(page: string, alt: string): PageHead['image'] {
  return { path: path(previewOf(page)), alt };
}

/** The round or subject whose page stands at a path of the guide. */
function listAt(here: string): { name: string; questions: readonly Question[] } | undefined {
  const round = (Object.keys(rounds) as Round[]).find((key) => here === `/rounds/${key}/`);
  if (round !== undefined) return { name: `${rounds[round].label} round`, questions: inRound(round) };
  const subject = usedSubjects.find((key) => here === `/${key}/`);
  return subject === undefined ? undefined : { name: subjects[subject].label, questions: inSubject(subject) };
}
