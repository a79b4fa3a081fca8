/** A text as the pieces in which it is read aloud. Pure. */

/** Characters of the longest piece: some browsers fall silent in the middle of a longer one. */
const longest = 220;

/** One thing to read: what it is called, and its sentences. */
export interface Track {
  title: string;
  parts: string[];
}

/** Sentences of some blocks of text, none too long, with what is not said taken out. */
export function toParts(blocks: readonly string[]): string[] {
  return blocks.flatMap((block) => sentences(spoken(block)).flatMap(cut));
}

/** Text as it is said: a blank without its brackets, an arrow as a pause. */
function spoken(text: string): string {
  return text
    .replace(/\[([^[\]]+)\]/g, '$1')
    .replace(/\s*(?:→|->|⇒)\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
}

function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?:;][”’)]?)(?<!\b(?:e\.g|i\.e|vs|etc)\.)\s+(?=[\p{Lu}\p{N}“(])/u)
    .filter((one) => one !== '');
}

/** Cuts what is too long, after a comma where there is one, else between words. */
function cut(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const room = rest.slice(0, longest);
    const comma = room.lastIndexOf(', ');
    const space = room.lastIndexOf(' ');
    const end = comma > longest / 3 ? comma + 1 : space > 0 ? space : longest;
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}
