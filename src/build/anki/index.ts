/** Writes the deck for Anki and the table of all questions beside the pages: `<name of the guide>.apkg` and `.csv`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guide } from '../../guide.ts';
import { readExamples } from '../read-examples.ts';
import { readCached } from '../diagrams/cache.ts';
import type { BuiltQuestion } from '../check-pages.ts';
import { toCsv } from './csv.ts';
import { diagramColours } from './diagram-image.ts';
import { editTimes } from './edited.ts';
import { toDeck, type NoteSource } from './notes.ts';
import { writePackage } from './package.ts';
import { toSource } from './source.ts';

/** Writes both files and returns the size of the deck in bytes. `site` is the address that links lead to, if there is one. */
export function writeAnki(options: {
  dist: string;
  root: string;
  questions: readonly BuiltQuestion[];
  site: string | undefined;
}): number {
  const { dist, root, site } = options;
  const files = options.questions.map(({ file }) => file);
  const times = editTimes(root, files);
  const sources: NoteSource[] = files.map((file) => toSource(file, times.ofFile(file)));
  const examples = new Map(readExamples(root).map(({ path, text }) => [path, text]));
  const deck = toDeck(sources, {
    example: (file) => examples.get(file),
    site,
    machineryEdited: times.ofMachinery,
    colours: diagramColours(),
    drawing: (source) => {
      const cached = readCached(source);
      if (cached === undefined) throw new Error('A diagram of the Anki deck is not drawn.');
      // The one for phones: cards are as narrow there, and a tall drawing is read well on every screen.
      return cached.kind === 'one' ? cached.svg : cached.tall;
    },
  });
  const bytes = writePackage(deck);
  writeFileSync(join(dist, `${guide.fileName}.apkg`), bytes);
  writeFileSync(join(dist, `${guide.fileName}.csv`), toCsv(sources, site));
  return bytes.length;
}
