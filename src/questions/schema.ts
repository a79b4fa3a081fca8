import { z } from 'astro/zod';
import { rounds, topics, type Round, type Topic } from '../guide.ts';

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
   * The `subject/name` that the question was first published under, once its file has moved: what devices keep under it, such as
   * a schedule or the reader's own answer, and the note in Anki stay its own.
   */
  formerly: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is no `subject/name`')
    .optional(),
  /** What backs the answer: primary sources with their address. */
  sources: z.array(z.object({ title: z.string().min(1), url: z.url({ protocol: /^https?$/ }) })).default([]),
  /** The day on which somebody last checked the answer against its sources. */
  verified: z.coerce.date(),
});

export type QuestionData = z.output<typeof questionSchema>;

function keysOf<Key extends string>(list: Record<Key, unknown>): [Key, ...Key[]] {
  return Object.keys(list) as [Key, ...Key[]];
}
