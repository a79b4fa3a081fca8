/** Lists the answers that are due to be checked again: `npm run stale`, or for another day `npm run stale -- 2027-06-01`. */

import { fileURLToPath } from 'node:url';
import { readAnswers } from '../build/read-answers.ts';
import { formatStale, staleAnswers } from '../questions/stale.ts';
import { tools } from '../tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);

if (/^\d{4}-\d\d-\d\d$/.test(today)) {
  const answers = readAnswers(root);
  console.log(formatStale(staleAnswers(answers, tools, today), answers.length, today));
} else {
  console.error(`"${today}" is no day. Write it as year-month-day: npm run stale -- 2027-06-01`);
  process.exitCode = 1;
}
