import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mendSitemap } from '../../src/build/sitemap.ts';
import type { Card } from '../../src/questions/cards.ts';
import { groupsOf, readChoice, writeChoice, type Choice } from '../../src/sheet/selection.ts';
import { sources } from '../../src/sheet/sources.ts';

function card(id: string, rounds: Card['rounds'] = {}, asked = 1): Card {
  const [subject = ''] = id.split('/');
  return {
    id,
    href: `/${id}/`,
    question: id,
    summary: id,
    subject: subject as Card['subject'],
    rounds,
    topics: [],
    followUps: [],
    seconds: 30,
    asked,
  };
}

const cards = [
  card('hr/a', { hr: 2 }),
  card('hr/b', { hr: 1, screening: 9 }, 2),
  card('data/c', { screening: 1 }, 3),
  card('data/d'),
];

test('a sheet has what sources name first, then rounds in their order, then subjects, each card once', () => {
  const choice: Choice = { rounds: ['screening', 'hr'], subjects: ['data', 'nowhere'], sources: ['mine', 'gone'] };
  const groups = groupsOf(cards, choice, new Map([['mine', ['hr/b', 'hr/not-there']]]));
  expect(groups.map(({ name, cards: found }) => [name, found.map(({ id }) => id)])).toEqual([
    ['mine', ['hr/b']],
    ['screening', ['data/c']],
    ['hr', ['hr/a']],
    ['data', ['data/d']],
  ]);
});

test('whatever is chosen, every card of it is there once, and no other', () => {
  const names = fc.uniqueArray(fc.constantFrom<string[]>('hr', 'screening', 'technical', 'data', 'mine', 'x'));
  fc.assert(
    fc.property(
      names,
      names,
      fc.uniqueArray(fc.constantFrom(...cards.map(({ id }) => id))),
      (rounds, subjects, mine) => {
        const found = groupsOf(cards, { rounds, subjects, sources: ['mine'] }, new Map([['mine', mine]]));
        const ids = found.flatMap((group) => group.cards.map(({ id }) => id));
        const wanted = cards.filter(
          ({ id, subject, rounds: places }) =>
            mine.includes(id) || subjects.includes(subject) || rounds.some((round) => round in places),
        );
        expect(ids.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        expect(found.every((group) => group.cards.length > 0)).toBe(true);
      },
    ),
  );
});

test('an address gives back the choice that was written into it, and keeps what else it says', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z& =%-]{1,12}$/), { maxLength: 4 });
  fc.assert(
    fc.property(fc.record({ rounds: names, subjects: names, sources: names }), (choice) => {
      const search = writeChoice('?columns=one&round=old', choice);
      expect(readChoice(search)).toEqual(choice);
      expect(new URLSearchParams(search).get('columns')).toBe('one');
    }),
  );
  expect(readChoice('?round=hr&round=hr&round=&show=x')).toEqual({ rounds: ['hr'], subjects: [], sources: ['x'] });
});

test('the source of what is asked most has the twenty with the highest weight, best first', async () => {
  const many = Array.from({ length: 30 }, (_one, index) => card(`hr/q${index}`, {}, index));
  const source = sources.find(({ name }) => name === 'asked-most');
  const ids = (await source?.ids(many)) ?? [];
  expect(ids).toHaveLength(20);
  expect([ids[0], ids.at(-1)]).toEqual(['hr/q29', 'hr/q10']);
});

test('a sitemap names no page that asks search engines to leave it out', () => {
  const dist = mkdtempSync(join(tmpdir(), 'sitemap-'));
  const page = (path: string, head: string) => {
    mkdirSync(join(dist, path), { recursive: true });
    writeFileSync(join(dist, path, 'index.html'), `<!doctype html><head>${head}</head>`);
  };
  page('hr/a', '<title>x</title>');
  page('cheat-sheet/hr', '<meta name="robots" content="noindex"/>');
  const urls = ['hr/a/', 'cheat-sheet/hr/'].map((path) => `<url><loc>https://example.org/guide/${path}</loc></url>`);
  writeFileSync(join(dist, 'sitemap-0.xml'), `<urlset>${urls.join('')}</urlset>`);
  expect(mendSitemap(dist, 'https://example.org/guide/')).toBe(1);
  expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).toBe(`<urlset>${urls[0] ?? ''}</urlset>`);
  rmSync(dist, { recursive: true });
});
