import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { examplesFolder, shownFile, shownText } from '../questions/example.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Fills a fence with the file of `src/examples` that it names: see questions/example.ts. */
export const examples = defineMdastPlugin({
  name: 'examples',
  code(node, ctx) {
    const shown = shownFile(node.meta ?? '');
    if (shown === undefined) return;
    const text = shownText(readFileSync(`${root}${examplesFolder}/${shown.file}`, 'utf8'), shown.lines);
    if (text === undefined) throw new Error(`${shown.file} has no lines ${shown.lines ?? ''}.`);
    ctx.setProperty(node, 'value', text);
  },
});
