/** The guide for programs: each page as Markdown, lists of them in the form of https://llmstxt.org, and everything as data. */

import { details, guide, publishing, rounds, subjects, topics, type Detail, type Round } from '../guide.ts';
import { blankFor } from './answer.ts';
import { inRound, inSubject, path, questions, usedSubjects, type Question } from './index.ts';
import { joined, questionDocument, questionMarkdown, type MarkdownSurroundings } from './markdown.ts';
import type { Published, PublishedQuestion } from './published.ts';
import { formerAddresses } from './schema.ts';

const folder = '/src/examples/';
const files = import.meta.glob<string>('/src/examples/**/*', { query: '?raw', import: 'default', eager: true });
const examples = new Map(Object.entries(files).map(([file, text]) => [file.slice(folder.length), text]));

/** Addresses below the site; below the base path alone when nobody has said where the guide is published. */
export function addresses(site: URL | undefined): (absolute: string) => string {
  return (absolute) => (site === undefined ? path(absolute) : new URL(path(absolute), site).href);
}

/** Every page that is published as Markdown, by its path without slashes at the ends: questions, rounds and subjects. */
export function markdownPages(site: URL | undefined): Map<string, string> {
  const address = addresses(site);
  const list = (name: string, summary: string, list: readonly Question[]): string =>
    joined([`# ${name}`, `> ${summary}`, entries(list, address)]);
  return new Map([
    ...(Object.keys(rounds) as Round[]).map((round): [string, string] => {
      const { label, summary } = rounds[round];
      return [`rounds/${round}`, list(`${label} round`, summary, inRound(round))];
    }),
    ...usedSubjects.map((subject): [string, string] => {
      const { label, summary } = subjects[subject];
      return [subject, list(label, summary, inSubject(subject))];
    }),
    ...inOrder().map((question): [string, string] => [question.id, documentOf(question, address)]),
  ]);
}

/** `/llms.txt`: what there is, with a link to each page's Markdown. */
export function llmsIndex(site: URL | undefined): string {
  const address = addresses(site);
  return joined([
    ...opening(),
    ...usedSubjects.flatMap((subject) => [`## ${subjects[subject].label}`, entries(inSubject(subject), address)]),
    '## Optional',
    [
      `- [All questions in one file](${address('/llms-full.txt')})`,
      `- [All questions as JSON](${address('/questions.json')}), with its [JSON Schema](${address('/questions.schema.json')})`,
      ...(Object.keys(rounds) as Round[]).map(
        (round) => `- [The ${rounds[round].label} round](${address(`/rounds/${round}.md`)}): ${rounds[round].summary}`,
      ),
    ].join('\n'),
  ]);
}

/** `/llms-full.txt`: every question with its depth, in the order of the subjects. */
export function llmsFull(site: URL | undefined): string {
  const documents = inOrder().map((question) => documentOf(question, addresses(site)).trimEnd());
  return joined([...opening(), documents.join('\n\n---\n\n')]);
}

/** `/questions.json`. */
export function publishedQuestions(site: URL | undefined): Published {
  const address = addresses(site);
  const labels = (sections: Record<string, { label: string }>) =>
    Object.fromEntries(Object.entries(sections).map(([key, { label }]) => [key, label]));
  return {
    $schema: address('/questions.schema.json'),
    format: 1,
    title: guide.title,
    description: guide.tagline,
    url: address('/'),
    license: publishing.license,
    subjects: labels(subjects),
    rounds: labels(rounds),
    topics,
    questions: inOrder().map((question) => publishedQuestion(question, address)),
  };
}

function publishedQuestion(question: Question, address: (absolute: string) => string): PublishedQuestion {
  const { id, title, description, subject, rounds, topics, aliases, seconds, answer, followUps, sources } = question;
  const { answer: answerMarkdown, depth: depthMarkdown } = questionMarkdown(question.entry.body ?? '', {
    examples,
    address,
  });
  return {
    ...{ id, url: address(`/${id}/`), markdown: address(`/${id}.md`) },
    ...{ title, description, subject, rounds, topics, aliases, seconds },
    ...{ answer, answerMarkdown, depthMarkdown, followUps, sources },
    verified: dayOf(question),
    formerly: formerAddresses(question),
  };
}

function documentOf(question: Question, address: MarkdownSurroundings['address']): string {
  const { title, description, sources } = question;
  const followUps = question.followUps.flatMap((id) => questions.get(id) ?? []);
  return questionDocument(
    {
      ...{ title, description, sources },
      page: `/${question.id}/`,
      subject: subjects[question.subject].label,
      rounds: (Object.keys(rounds) as Round[])
        .filter((round) => question.rounds[round] !== undefined)
        .map((round) => rounds[round].label),
      verified: dayOf(question),
      followUps: followUps.map(({ id, title }) => ({ title, page: `/${id}/` })),
    },
    question.entry.body ?? '',
    { examples, address },
  );
}

function opening(): string[] {
  const [example] = Object.keys(details) as Detail[];
  return [
    `# ${guide.title}`,
    `> ${guide.tagline}`,
    [
      'What stands before the first section of a question is the answer that one says aloud; the sections are depth for the questions that follow.',
      ...(example === undefined
        ? []
        : [
            `Words such as "${blankFor(example)}" are blanks for private facts of the reader: this guide holds no value for them.`,
          ]),
      `Licence of the text: ${publishing.license.name}, ${publishing.license.url}`,
    ].join(' '),
  ];
}

function entries(list: readonly Question[], address: (absolute: string) => string): string {
  return list.map(({ id, title, description }) => `- [${title}](${address(`/${id}.md`)}): ${description}`).join('\n');
}

/** Every question, in the order in which one learns. */
function inOrder(): Question[] {
  return usedSubjects.flatMap((subject) => inSubject(subject));
}

function dayOf({ verified }: Question): string {
  return verified.toISOString().slice(0, 10);
}
