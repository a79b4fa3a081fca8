import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { questionSchema } from './questions/schema.ts';

export const collections = {
  /**
   * Every file of `content/docs` is one question: `<subject>/<slug>.mdx`. The fields are optional here because
   * Starlight holds other pages (home, rounds) to the same schema; `questions/check.ts` requires them of a question.
   */
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: questionSchema.partial() }) }),
};
