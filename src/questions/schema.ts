import { z } from 'astro/zod';
import { rounds, topics, type Round, type Topic } from '../guide.ts';

const slug = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is no `subject/name`');

/** Front matter of a question file. Starlight adds `title` as its own field; it is repeated here for the checks. */
export const questionSchema = z.object({
  /** The question as an interviewer asks it. */
  title: z.string().min(1),
  /** The answer in one sentence, shown in lists, search engines and chat previews. */
  description: z.string().min(1).max(160),
  /** The rounds that ask it, each with its place there. A place between two others may be a fraction: `13.5`. */
  rounds: z
    .partialRecord(z.enum(keysOf<Round>(rounds)), z.number().positive())
    .refine((places) => Object.keys(places).length > 0, 'names no round'),
  /** Further topics besides the subject. */
  topics: z.array(z.enum(keysOf<Topic>(topics))).default([]),
  /** Words people type that the text does not use. Searched, never shown. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Slugs (`subject/name`) of the questions likely to come next. */
  followUps: z.array(z.string().min(1)).default([]),
  /**
   * The `subject/name` that the question was published under before its file was moved; a list, the oldest first, when it was moved more than
   * once. Links to it keep working, and what devices keep under the first one, such as a schedule or the reader's own answer, and the note in
   * Anki stay its own.
   */
  formerly: z.union([slug, z.array(slug).min(1)]).optional(),
  /** What backs the answer: primary sources with their address. */
  sources: z.array(z.object({ title: z.string().min(1), url: z.url({ protocol: /^https?$/ }) })).default([]),
  /** The day on which somebody last checked the answer against its sources. */
  verified: z.coerce.date(),
});

export type QuestionData = z.output<typeof questionSchema>;

/** Every former address of a question, the oldest first. */
export function formerAddresses({ formerly }: Pick<QuestionData, 'formerly'>): string[] {
  return formerly === undefined ? [] : [formerly].flat();
}

function keysOf<Key extends string>(list: Record<Key, unknown>): [Key, ...Key[]] {
  return Object.keys(list) as [Key, ...Key[]];
}
