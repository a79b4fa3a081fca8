import { describe, expect, test } from 'vitest';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileVersion } from '../../src/build/file-version.ts';
import { readQuestions } from '../../src/build/read-questions.ts';
import { checkQuestions } from '../../src/questions/check.ts';
import { nameFor, newQuestion, type Wish } from '../../src/questions/new-question.ts';
import { editLink, wrongLink, type PageFile, type Repository } from '../../src/questions/repository.ts';

const existing = readQuestions(process.cwd());
const wish: Wish = {
  title: 'What is "shadow" traffic: and when do you mirror it?',
  subject: 'deployment',
  rounds: ['technical', 'screening'],
  today: '2026-11-23',
};

/** The file that a wish makes. */
function made(change: Partial<Wish> = {}) {
  const result = newQuestion({ ...wish, ...change }, existing);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

describe('a new question', () => {
  test('is at a place of its own, and lacks nothing but what its author writes', () => {
    const { file } = made();
    expect(file.path).toBe('src/content/docs/deployment/shadow-traffic.mdx');
    const said = checkQuestions([...existing, file]).filter(({ file: path }) => path === file.path);
    expect(said.map(({ reason }) => reason)).toEqual(['The field "description" is empty.', 'The answer is empty.']);
  });

  test('passes once the author has filled it, and not before', () => {
    const { file } = made();
    const answer =
      'Shadow traffic is a copy of live requests that a new model gets, so that its answers are seen before anybody relies on them.';
    const filled = file.text
      .replace(/^description: .*$/m, 'description: A copy of live requests for a new model.')
      .replace(/^sources: .*$/m, 'sources: [{ title: A book, url: "https://book.example/" }]')
      .replace('\n\n\n## How', `\n${answer}\n\n## How`);
    const problems = (text: string) =>
      checkQuestions([...existing, { ...file, text }]).filter(({ file: path }) => path === file.path);
    expect(problems(filled)).toEqual([]);
    expect(problems(filled.replace(answer, ''))).toHaveLength(1);
    expect(problems(filled.replace(/^sources: .*$/m, 'sources: []'))).toHaveLength(1);
  });

  test.each([
    [
      'an unknown subject',
      { subject: 'deploymnt' },
      /The subject "deploymnt" does not exist\. Did you mean "deployment"\?/,
    ],
    ['no subject', { subject: '' }, /^Name a subject: --subject <subject>\. One of: about-you, /],
    ['an unknown round', { rounds: ['tecnical'] }, /Did you mean "technical"/],
    ['no round', { rounds: [] }, /^Name a round/],
    ['no question', { title: '  ' }, /^Say the question first/],
    ['an address that is taken', { name: 'model-rollback' }, /model-rollback\.mdx is there already/],
    ['an address that is none', { name: 'Model rollback' }, /"Model rollback" is no good address/],
    ['a title without letters', { title: '???' }, /"" is no good address/],
  ])('is refused with %s', (_case, change, said) => {
    const result = newQuestion({ ...wish, ...change }, existing);
    expect('problem' in result ? result.problem : '').toMatch(said);
  });

  test('names the pages that may ask the same', () => {
    expect(made({ title: 'Concept drift vs data drift?' }).similar).toContain('monitoring/data-drift-vs-concept-drift');
    expect(made().similar).toEqual([]);
  });

  test.each([
    ['What is a shadow deployment, and when do you use one?', 'shadow-deployment'],
    ['How do you reduce the size of a Docker image?', 'reduce-size-docker-image'],
    ['Why?', 'why'],
    ['Décrivez A/B tests', 'decrivez-b-tests'],
  ])('has an address of telling words: %s', (title, name) => {
    expect(nameFor(title)).toBe(name);
  });
});

describe('the links of a page to its repository', () => {
  const page: PageFile = {
    path: 'src/content/docs/hr/a.mdx',
    title: 'Why & how?',
    url: 'https://x.example/hr/a/',
    version: 'abcdef012345',
    verified: '2026-11-23',
  };
  const repository = (host: Repository['host']): Repository => ({
    url: `https://${host}.example/owner/name/`,
    branch: 'main',
    host,
  });

  test.each([
    ['github', '/edit/main/', '/issues/new', 'body'],
    ['gitlab', '/-/edit/main/', '/-/issues/new', 'issue[description]'],
    ['forgejo', '/_edit/main/', '/issues/new', 'body'],
  ] as const)('open the editor and a filled-in issue of %s', (host, editor, issues, field) => {
    expect(editLink(repository(host), page)).toBe(`https://${host}.example/owner/name${editor}${page.path}`);
    const link = new URL(wrongLink(repository(host), page));
    expect(link.origin + link.pathname).toBe(`https://${host}.example/owner/name${issues}`);
    expect(link.searchParams.get(host === 'gitlab' ? 'issue[title]' : 'title')).toBe('Wrong: Why & how?');
    for (const part of [page.url, page.path, page.version, page.verified])
      expect(link.searchParams.get(field)).toContain(part);
  });

  test('name a text as Git does, and change with it', () => {
    const text = readFileSync('LICENSE', 'utf8');
    expect(fileVersion(text)).toBe(execFileSync('git', ['hash-object', 'LICENSE'], { encoding: 'utf8' }).slice(0, 12));
    expect(fileVersion(`${text} `)).not.toBe(fileVersion(text));
  });
});
