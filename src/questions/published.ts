/** Every question as data, published as `/questions.json` with this schema as `/questions.schema.json`. Pure. */

import { z } from 'astro/zod';

const link = z.object({ title: z.string(), url: z.string() });

const questionFields = z.object({
  id: z.string().describe('`subject/name`: the place of the file and of the page.'),
  url: z.string().describe('Address of the page.'),
  markdown: z.string().describe('Address of the page as Markdown.'),
  title: z.string().describe('The question as an interviewer asks it.'),
  description: z.string().describe('The answer in one sentence.'),
  subject: z.string().describe('Key of the list `subjects`.'),
  rounds: z
    .record(z.string(), z.number())
    .describe('Keys of the list `rounds` that ask it, each with its place there.'),
  topics: z.array(z.string()).describe('Keys of the list `topics`.'),
  aliases: z.array(z.string()).describe('Words that people search for and the text does not use.'),
  seconds: z.number().int().describe('How long it takes to say the answer, at 150 words a minute.'),
  answer: z
    .string()
    .describe('What one says aloud, as plain text. A private fact of the reader is a blank: `[current CTC]`.'),
  answerMarkdown: z.string().describe('The same as Markdown.'),
  depthMarkdown: z.string().describe('The sections for the questions that follow, as Markdown.'),
  followUps: z.array(z.string()).describe('Ids of the questions that are likely to come next.'),
  sources: z.array(link).describe('What backs the answer.'),
  verified: z.iso.date().describe('The day on which the answer was last checked against its sources.'),
  formerly: z.array(z.string()).describe('Ids that the question had before its file was moved.'),
});

export const publishedSchema = z.object({
  $schema: z.string().describe('Address of this schema.'),
  format: z.literal(1).describe('Raised when a field changes its meaning.'),
  title: z.string().describe('Name of the guide.'),
  description: z.string(),
  url: z.string().describe('Address of the home page.'),
  license: z.object({ name: z.string(), url: z.string() }).describe('Licence of the text.'),
  subjects: z.record(z.string(), z.string()).describe('Names of the subjects, in learning order.'),
  rounds: z.record(z.string(), z.string()).describe('Names of the rounds, in their order.'),
  topics: z.record(z.string(), z.string()).describe('Names of the topics.'),
  questions: z.array(questionFields),
});

export type Published = z.output<typeof publishedSchema>;
export type PublishedQuestion = z.output<typeof questionFields>;

/** The schema as JSON Schema, with its own address. */
export function publishedJsonSchema(address: string): object {
  return { $id: address, title: 'The questions of a guide', ...z.toJSONSchema(publishedSchema) };
}
