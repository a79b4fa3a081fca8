/** Spelling by cspell: British English and the words of the field, with the guide's own words in `words.txt` beside this file. */

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { getDefaultBundledSettingsAsync, mergeSettings, readSettings, spellCheckDocument } from 'cspell-lib';

/** Words that the dictionaries lack and are right, one a line; `#` begins a comment. */
export const ownWords = readFileSync(new URL('words.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.replace(/#.*/, '').trim())
  .filter((word) => word !== '');

const require = createRequire(import.meta.url);

const settings = mergeSettings(
  await getDefaultBundledSettingsAsync(),
  await readSettings(require.resolve('@cspell/dict-en-gb-mit/cspell-ext.json')),
  {
    language: 'en-GB',
    dictionaries: ['en-gb-mit', 'softwareTerms', 'companies', 'data-science', 'k8s', 'aws'],
    words: ownWords,
    minWordLength: 4,
  },
);

/** What the dictionaries accept and this guide writes otherwise; products keep their names, Kubernetes its finalizers. */
const otherwise = [
  /\b(?!(?:re|down|over|under|cap)?siz|priz|seiz|(?:token|final|initial)izers?\b)[a-z]{3,}i[z](?:e|es|ed|er|ers|ing|ation|ations)\b/g,
  /\b(?:analyz|catalyz|paralyz)(?:e|es|ed|ing)\b/g,
  /\b(?:colors?|behaviors?|favors?|centers?|catalogs?|artifacts?|label(?:ed|ing)|model(?:ed|ing)|cancel(?:ed|ing)|fulfill)\b/g,
];

/** The words of a text that are in no dictionary, or American, each once. */
export async function misspelt(text: string): Promise<string[]> {
  const { issues } = await spellCheckDocument(
    { uri: 'file:///text.txt', text, languageId: 'plaintext', locale: 'en-GB' },
    { generateSuggestions: false, noConfigSearch: true },
    settings,
  );
  const american = otherwise.flatMap((pattern) => text.match(pattern) ?? []);
  return [...new Set([...issues.map((issue) => issue.text), ...american])];
}
