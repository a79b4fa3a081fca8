/** All questions as a table that every spreadsheet opens (RFC 4180): a header, CRLF, quotes where they are needed. Pure. */

import { plainQuestion } from '../../questions/answer.ts';
import { cardId } from '../../questions/cards.ts';
import type { NoteSource } from './notes.ts';

/** The table. `site` is where the guide is published; without it there is no address to give. */
export function toCsv(questions: readonly NoteSource[], site: string | undefined): string {
  const header = ['id', 'question', 'answer', 'summary', 'subject', 'rounds', 'topics', 'seconds', 'verified', 'url'];
  const rows = questions.map((question) => [
    cardId(question),
    question.title,
    plainQuestion(question.body).answer,
    question.description,
    question.subject,
    Object.keys(question.rounds).join(' '),
    question.topics.join(' '),
    String(question.seconds),
    question.verified.toISOString().slice(0, 10),
    site === undefined ? '' : `${site.replace(/\/$/, '')}/${question.id}/`,
  ]);
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
