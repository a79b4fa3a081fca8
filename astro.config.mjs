// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { guideBuild } from './src/build/integration.ts';
import { putInColours } from './src/build/colours.ts';
import { readSitemapDates } from './src/build/sitemap-dates.ts';
import { colours, guide, publishing } from './src/guide.ts';
import { answerSection } from './src/markdown/answer-section.ts';
import { codeTheme, codeTransformer } from './src/markdown/code.ts';
import { diagrams } from './src/markdown/diagrams.ts';
import { examples } from './src/markdown/examples.ts';
import { internalLinks } from './src/markdown/internal-links.ts';
import { myDetail } from './src/markdown/my-detail.ts';
import { percent } from './src/markdown/percent.ts';
import { publishedAt } from './src/site.ts';
import { slimPage } from './src/starlight/slim-page.ts';

const { site, base } = publishedAt(publishing.site, process.env);
const outDir = process.env['OUT'] ?? './dist';

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  outDir,
  trailingSlash: 'always',
  markdown: {
    processor: satteri({
      mdastPlugins: [examples],
      hastPlugins: [diagrams(base), internalLinks(base), myDetail(base), percent, answerSection],
    }),
    syntaxHighlight: { type: 'shiki', excludeLangs: ['mermaid'] },
    // Shiki has no grammar for PromQL.
    shikiConfig: { theme: codeTheme, transformers: [codeTransformer], langAlias: { promql: 'text' } },
  },
  // Pages fetch the next one themselves, and never where the reader saves data: components/prefetch.ts.
  prefetch: false,
  // In the page itself: a style sheet would be one more way to the server and back before the first words show.
  build: { inlineStylesheets: 'always' },
  vite: {
    plugins: [slimPage(), putInColours(colours)],
    // No script in the page itself: a file is fetched once for all pages, and the security policy stays short.
    build: {
      assetsInlineLimit: 0,
      // Astro puts a directive of its own into the module of each page, and the bundler would say so in ten lines a page.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // What every page's script shares with those that are fetched later: one file instead of three of some hundred bytes.
            output: {
              codeSplitting: {
                groups: [
                  { name: 'shared', test: /preload-helper|storage\/flag|shown-page|add-styles|practice\/voices/ },
                ],
              },
            },
          },
        },
      },
    },
  },
  integrations: [
    // Before Starlight, which would add one without dates.
    sitemap({ serialize: readSitemapDates(base) }),
    starlight({
      title: guide.title,
      description: guide.tagline,
      // The pages build their own lists from `src/questions`, and their own index in `src/build/search-index.ts`.
      sidebar: [],
      pagefind: false,
      expressiveCode: false,
      markdown: { headingLinks: false },
      credits: false,
      disable404Route: true,
      customCss: [
        './src/styles/theme.css',
        './src/styles/content.css',
        './src/styles/code.css',
        './src/styles/diagram.css',
      ],
      components: {
        Head: './src/starlight/Head.astro',
        ThemeProvider: './src/starlight/ThemeProvider.astro',
        SkipLink: './src/starlight/SkipLink.astro',
        PageFrame: './src/starlight/PageFrame.astro',
        Header: './src/starlight/Header.astro',
        Sidebar: './src/starlight/Sidebar.astro',
        PageSidebar: './src/starlight/PageSidebar.astro',
        PageTitle: './src/starlight/PageTitle.astro',
        ContentPanel: './src/starlight/ContentPanel.astro',
        MarkdownContent: './src/starlight/MarkdownContent.astro',
        Footer: './src/starlight/Footer.astro',
        TwoColumnContent: './src/starlight/TwoColumnContent.astro',
        Banner: './src/starlight/Nothing.astro',
        Hero: './src/starlight/Nothing.astro',
        DraftContentNotice: './src/starlight/Nothing.astro',
        FallbackContentNotice: './src/starlight/Nothing.astro',
      },
    }),
    // Static parts of a page become one string, which builds faster and in less memory than elements. The sections stay elements,
    // because the lists leave the depth out (components/AnswerOnly.astro).
    mdx({ optimize: { ignoreElementNames: ['section'] } }),
    // Last: its steps after the build want the pages in their final form.
    guideBuild(),
  ],
});
