/**
 * Measures the built guide side by side with stock Starlight and the same questions, as a reader on a slow phone meets them:
 * `npm run bench:page`, or with fewer rounds `npm run bench:page -- --runs 1`. Prints medians and their ratios; judges nothing.
 */

import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readQuestions } from '../../src/build/read-questions.ts';
import { slugOf } from '../../src/questions/check.ts';
import { root } from './folders.ts';
import { diagram, firstVisit, offline, search } from './measure.ts';
import { emulation, startBrowser } from './phone.ts';
import { comparison, type Sample } from './report.ts';
import { serve } from './serve.ts';
import { chooseRoute, guideSite, stockSite } from './sites.ts';
import { buildStockSite } from './stock-site.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Math.max(1, Number(values.runs) || 1);
const dist = join(root, 'dist');

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built guide to measure. Run `npm run build` first.');
  process.exit(1);
}

const built = statSync(join(dist, 'index.html')).mtimeMs;
if (globSync('src/**/*', { cwd: root }).some((path) => statSync(join(root, path)).mtimeMs > built)) {
  console.error('A file of src is newer than the built guide: this measures the last build.');
}

const pageOf = (slug: string): string => join(dist, slug, 'index.html');
const questions = readQuestions(root).filter(({ path }) => existsSync(pageOf(slugOf(path))));
const route = chooseRoute(questions, (slug) => readFileSync(pageOf(slug), 'utf8').includes('rel="next"'));
console.error('Building stock Starlight with the same questions, unless that was done before …');
const [guide, stock] = [guideSite(await serve(dist)), stockSite(await serve(await buildStockSite(questions)))];
const browser = await startBrowser();
const samples = { guide: [] as Sample[], stock: [] as Sample[] };

for (let run = 1; run <= runs; run++) {
  // By turns, so that other work of this machine meets both.
  for (const measure of [firstVisit, search, diagram, offline]) {
    for (const site of [guide, stock]) {
      console.error(`Round ${run} of ${runs}: ${measure.name}, ${site.name}`);
      try {
        samples[site.name].push(await measure(browser, site, route));
      } catch (error) {
        // One measure less; the median takes the others.
        console.error(error instanceof Error ? error.message : error);
      }
    }
  }
}

console.log(
  `Medians of ${runs}, on ${emulation}; the page is \`${route.question}\`, with a diagram \`${route.diagram}\`.\n`,
);
console.log(comparison(samples.guide, samples.stock));
process.exit(0);
