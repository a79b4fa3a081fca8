/** The guide's own steps around Astro's build: check the questions first, look at the pages and index them after. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withBase } from '../markdown/internal-links.ts';
import { checkQuestions } from '../questions/check.ts';
import type { Place } from '../site.ts';
import { writeAnki } from './anki/index.ts';
import { lockDown } from './content-security.ts';
import { drawMissing } from './diagrams/index.ts';
import { checkPages } from './check-pages.ts';
import { movesOf, writeMoved } from './moved.ts';
import { writeOffline } from './offline.ts';
import { writePreviews } from './previews/index.ts';
import { checkPrivacy } from './privacy/index.ts';
import { formatProblems, ProblemsError } from './problems.ts';
import { reloadOnExample } from './reload-on-example.ts';
import { readExamples } from './read-examples.ts';
import { readQuestions } from './read-questions.ts';
import { scriptLoading } from './script-loading.ts';
import { buildSearchIndex } from './search-index.ts';
import { mendSitemap } from './sitemap.ts';

export function guideBuild(): AstroIntegration {
  let root = '';
  let site: string | undefined;
  let cacheDir = '';
  let place: Place = { site: undefined, base: '/' };
  const scripts = scriptLoading();
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        root = fileURLToPath(config.root);
        site = config.site === undefined ? undefined : new URL(withBase(config.base, '/'), config.site).href;
        cacheDir = fileURLToPath(config.cacheDir);
        place = { site: config.site, base: config.base };
        if (command !== 'build' && command !== 'dev') return;
        if (command === 'build') updateConfig({ vite: { plugins: [scripts.plugin] } });
        const files = readQuestions(root);
        const problems = [...checkQuestions(files, readExamples(root)), ...(await drawMissing(files))];
        if (problems.length === 0) return;
        if (command === 'build') throw new ProblemsError(problems);
        logger.error(formatProblems(problems));
      },
      'astro:server:setup': ({ server, logger }) => {
        reloadOnExample(server, () => {
          const problems = checkQuestions(readQuestions(root), readExamples(root));
          if (problems.length > 0) logger.error(formatProblems(problems));
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await checkPages(fileURLToPath(dir), readQuestions(root), readExamples(root));
        if (pages.problems.length > 0) throw new ProblemsError(pages.problems);
        const indexed = await buildSearchIndex(fileURLToPath(dir), pages.questions);
        if (site !== undefined) mendSitemap(fileURLToPath(dir), site);
        const previews = await writePreviews(fileURLToPath(dir), pages.questions, place, join(cacheDir, 'previews'));
        writeMoved(fileURLToPath(dir), movesOf(pages.questions), place);
        scripts.announce(fileURLToPath(dir), place.base);
        lockDown(fileURLToPath(dir), place.base);
        const deck = writeAnki({ dist: fileURLToPath(dir), root, questions: pages.questions, site });
        const { version, pack } = await writeOffline(fileURLToPath(dir));
        const found = await checkPrivacy({ dist: fileURLToPath(dir), root, say: (message) => logger.info(message) });
        if (found.length > 0) throw new ProblemsError(found);
        logger.info(`Edition ${version} for offline use: ${(pack.bytes / 1e6).toFixed(1)} MB.`);
        logger.info(`A deck for Anki: ${(deck / 1e6).toFixed(1)} MB.`);
        logger.info(
          `${pages.questions.length} questions built and looked at, ${indexed} indexed for search, ${previews} preview images.`,
        );
      },
    },
  };
}
