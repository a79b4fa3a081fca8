/** How long a text takes to say. Pure; used by the build and by pages. */

/** Words a minute of calm speech in an interview; conversational English runs at 140 to 160. */
const wordsPerMinute = 150;

/** Number of spoken words in a plain text. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Seconds that a person needs to say so many words. */
export function speakingSeconds(words: number): number {
  return Math.round((words / wordsPerMinute) * 60);
}
