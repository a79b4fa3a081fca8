/**
 * The cards: every question as the practice pages and the cheat sheet use it, published as `/cards.json` and one file of answers
 * for each subject, so that a page fetches only the answers that it shows. Pure. A page imports only
 * the types from here: the code reads Markdown.
 */

import type { Round, Subject, Topic } from '../guide.ts';
import { askedness } from './asked.ts';
import { markupText, questionMarkup, type Markup } from './markup.ts';
import { formerAddresses, type QuestionData } from './schema.ts';

/** What `/cards.json` holds. */
export interface CardList {
  /** Raised when a field changes its meaning. */
  format: 1;
  /** Every question, in the guide's order of rounds: as an interview would meet them. */
  cards: Card[];
  /** Address of each subject's answers, with the site's base path and a version. */
  answers: Partial<Record<Subject, string>>;
}

/** A question without its answer. */
export interface Card {
  /**
   * Known to stay: under this a device keeps a schedule, marks and a reader's own answer, and Anki its note. It is the `subject/name`
   * that the question was first published under, also when its file has moved since (front matter `formerly`).
   */
  id: string;
  /** Address of the page, with the site's base path. */
  href: string;
  /** The question as an interviewer asks it. */
  question: string;
  /** The answer in one sentence. */
  summary: string;
  subject: Subject;
  /** The rounds that ask it, each with its place there. */
  rounds: Partial<Record<Round, number>>;
  topics: Topic[];
  /** Ids of the cards likely to be asked next. */
  followUps: string[];
  /** How long it takes to say the answer. */
  seconds: number;
  /** How often it is asked, for sorting only: see `asked.ts`. */
  asked: number;
}

/** What one file of answers holds, by card id. */
export type CardAnswers = Record<string, CardAnswer>;

export interface CardAnswer {
  /** The answer; `components/markup.ts` makes elements of it. A private fact is a `my-detail` with the words of its blank. */
  answer: Markup[];
  /** What the answer says, point by point, in plain words: what one grades oneself against. One at the least. */
  points: string[];
}

/** What a card is made from: the fields of a `Question` that are needed. */
export interface CardSource extends Pick<QuestionData, 'title' | 'description' | 'rounds' | 'topics' | 'followUps'> {
  id: string;
  formerly?: QuestionData['formerly'];
  subject: Subject;
  href: string;
  seconds: number;
  /** The file's text without its front matter. */
  body: string;
}

/** The id that a question's card keeps for good. */
export function cardId({ id, formerly }: Pick<CardSource, 'id' | 'formerly'>): string {
  return formerAddresses({ formerly })[0] ?? id;
}

/** Every question as a card, in the order given. */
export function toCards(questions: readonly CardSource[]): Card[] {
  const ids = new Map(questions.map((question) => [question.id, cardId(question)]));
  const asked = askedness(questions);
  return questions.map((question) => ({
    id: cardId(question),
    href: question.href,
    question: question.title,
    summary: question.description,
    subject: question.subject,
    rounds: question.rounds,
    topics: question.topics,
    followUps: question.followUps.flatMap((id) => ids.get(id) ?? []),
    seconds: question.seconds,
    asked: asked.get(question.id) ?? 0,
  }));
}

/** The answers of some questions, by card id. */
export function toAnswers(questions: readonly CardSource[]): CardAnswers {
  return Object.fromEntries(questions.map((question) => [cardId(question), toAnswer(question.body)]));
}

/** A file's answer with its points. */
export function toAnswer(body: string): CardAnswer {
  const { answer } = questionMarkup(body);
  return { answer, points: pointsOf(answer) };
}

/**
 * The points of an answer: each item of a list, and of each paragraph the sentence that carries it, which is the first one with a
 * term in bold, else the first one.
 */
export function pointsOf(answer: readonly Markup[]): string[] {
  return answer
    .flatMap((block) => {
      if (typeof block === 'string' || block.tag === 'diagram') return [];
      if (block.tag === 'ul' || block.tag === 'ol') return block.children.map((item) => keySentence([item]));
      const introducesList = markupText([block]).endsWith(':');
      return introducesList ? [] : [keySentence(block.children)];
    })
    .filter((point) => point !== '');
}

/** The sentence that holds the first term in bold, else the first one; with the next one where it says too little by itself. */
function keySentence(pieces: readonly Markup[]): string {
  const sentences = sentencesOf(pieces);
  const bold = pieces.find((piece) => typeof piece !== 'string' && piece.tag === 'strong');
  const term = bold === undefined ? '' : markupText([bold]);
  const index = Math.max(
    0,
    sentences.findIndex((sentence) => term !== '' && sentence.includes(term)),
  );
  const sentence = sentences[index] ?? '';
  const next = sentences[index + 1];
  return sentence.length < shortSentence && next !== undefined ? `${sentence} ${next}` : sentence;
}

/** Characters below which a sentence, such as "Yes.", is no point by itself. */
const shortSentence = 30;

/** Sentences of a text: a full stop ends one when white space and a capital, a digit or a bracket follow. */
function sentencesOf(pieces: readonly Markup[]): string[] {
  const text = markupText(pieces)
    .replace(/^- /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[;,]$/, '');
  return text.split(/(?<=[.!?][”’)]?)(?<!\b(?:e\.g|i\.e|vs|etc)\.)\s+(?=[\p{Lu}\d[“(])/u);
}
