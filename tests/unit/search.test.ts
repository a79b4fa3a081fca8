import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spell } from '../../src/search/correct.ts';
import { searchGuide } from '../../src/search/engine.ts';
import { missedAsText, parseMemory, withMissed, withRecent } from '../../src/search/memory.ts';
import { plan } from '../../src/search/plan.ts';
import { rank } from '../../src/search/rank.ts';
import { suggest } from '../../src/search/suggest.ts';
import { synonyms } from '../../src/synonyms.ts';
import { packVocabulary, readVocabulary } from '../../src/search/vocabulary.ts';

const { vocabulary, size } = readVocabulary(
  packVocabulary(
    74,
    new Map(
      'model drift data kubernetes monitoring registry feature store canary rollout docker image size rollback bad continuous integration'
        .split(' ')
        .map((word) => [word, 1]),
    ),
  ),
);

test('the vocabulary is read as it was packed, frequent words first', () => {
  const word = fc.stringMatching(/^[a-z0-9é]{1,30}$/);
  fc.assert(
    fc.property(fc.nat(5000), fc.array(fc.tuple(word, fc.integer({ min: 1, max: 20 }))), (pages, entries) => {
      const pagesWith = new Map(entries);
      const read = readVocabulary(packVocabulary(pages, pagesWith));
      expect(read.size).toBe(pages);
      expect([...read.vocabulary.words].sort()).toEqual([...pagesWith.keys()].sort());
      const firstSeldom = read.vocabulary.words.findIndex((known) => (pagesWith.get(known) ?? 0) < 3);
      const seldom = firstSeldom < 0 ? [] : read.vocabulary.words.slice(firstSeldom);
      expect(seldom.every((known) => (pagesWith.get(known) ?? 0) < 3)).toBe(true);
    }),
  );
});

describe('spelling', () => {
  test.each([
    ['kuberntes', 'kubernetes'],
    ['monitring', 'monitoring'],
    ['drfit', 'drift'],
    ['registery', 'registry'],
    ['canray', 'canary'],
    ['dokcer', 'docker'],
  ])('%s is taken for %s', (typed, meant) => {
    expect(spell(typed, vocabulary, true)).toEqual({ kind: 'corrected', words: [meant] });
  });

  test('two words typed as one are parted', () => {
    expect(spell('dockerimage', vocabulary, true)).toEqual({ kind: 'corrected', words: ['docker', 'image'] });
  });

  test('a word of the vocabulary is never corrected', () => {
    for (const word of vocabulary.words) expect(spell(word, vocabulary, true)).toEqual({ kind: 'known' });
  });

  test('the word being typed is a beginning as long as something begins with it', () => {
    expect(spell('kub', vocabulary, false)).toEqual({ kind: 'beginning' });
    expect(spell('kuberntes', vocabulary, false).kind).toBe('corrected');
  });

  test('what is like nothing stays as it is', () => {
    expect(spell('xyzzyplugh', vocabulary, true)).toEqual({ kind: 'unknown' });
    expect(spell('p99', vocabulary, true).kind).toBe('unknown');
  });

  test('one swapped pair of letters inside a long word is always found', () => {
    const long = vocabulary.words.filter((word) => word.length >= 6);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (word, where) => {
        const at = 1 + (where % (word.length - 2));
        const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
        fc.pre(swapped !== word);
        expect(spell(swapped, vocabulary, true)).toEqual({ kind: 'corrected', words: [word] });
      }),
    );
  });
});

describe('a plan', () => {
  const texts = (query: string, literally = false) => plan(query, vocabulary, literally).terms.map(({ text }) => text);

  test('leaves filler words out, unless there is nothing else', () => {
    expect(texts('how do i roll back a bad model')).toEqual(['roll back', 'bad', 'model']);
    expect(texts('what is it')).toEqual(['what', 'is', 'it']);
  });

  test('expands abbreviations and synonyms both ways', () => {
    const variants = (query: string) => plan(query, vocabulary).terms[0]?.variants.map(({ text }) => text);
    expect(variants('k8s')).toContain('kubernetes');
    expect(variants('kubernetes')).toContain('k8s');
    expect(variants('ci cd')).toContain('continuous integration');
    expect(variants('continuous integration')).toContain('ci cd');
  });

  test('says what it corrected, and does not where the reader wants the words as typed', () => {
    expect(plan('kuberntes drfit', vocabulary).corrected).toBe('kubernetes drift');
    expect(plan('kuberntes drfit', vocabulary, true).corrected).toBeUndefined();
    expect(texts('kuberntes', true)).toEqual(['kuberntes']);
  });

  test('is made of any text without an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (query, literally) => {
        for (const { variants } of plan(query, vocabulary, literally).terms) expect(variants.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the order', () => {
  const term = (text: string, ...others: string[]) => ({
    text,
    variants: [{ text, weight: 1 }, ...others.map((other) => ({ text: other, weight: 0.7 }))],
  });

  test('puts a page with all words before one with a single word often', () => {
    const hits = new Map([
      [
        'canary',
        [
          { id: 'often', score: 9 },
          { id: 'both', score: 4 },
        ],
      ],
      ['rollout', [{ id: 'both', score: 3 }]],
    ]);
    expect(rank([term('canary'), term('rollout')], hits, 10).ranked.map(({ id }) => id)).toEqual(['both', 'often']);
  });

  test('counts a synonym less than the word itself, and once', () => {
    const hits = new Map([
      ['k8s', [{ id: 'own', score: 5 }]],
      [
        'kubernetes',
        [
          { id: 'other', score: 5 },
          { id: 'own', score: 5 },
        ],
      ],
    ]);
    expect(rank([term('k8s', 'kubernetes')], hits, 10).ranked).toEqual([
      { id: 'own', score: 1 },
      { id: 'other', score: 0.7 },
    ]);
  });

  test('asks for synonyms only where the word itself finds little', async () => {
    const asked: string[] = [];
    const many = Array.from({ length: 6 }, (_, id) => ({ id: String(id), score: 1 }));
    const index = {
      vocabulary,
      size,
      lookup: (text: string) => {
        asked.push(text);
        return Promise.resolve(text === 'kubernetes' ? many : []);
      },
      page: () => Promise.resolve({ title: '', aliases: [], answer: '' }),
    };
    const { best, rest } = await searchGuide('kubernetes', index, 4);
    expect([best.length, rest]).toEqual([4, ['4', '5']]);
    expect(asked).toEqual(['kubernetes']);
    await searchGuide('hpa', index, 4);
    expect(asked).toContain('horizontal pod autoscaler');
    expect(size).toBe(74);
  });

  test('puts the page first whose title says the query', async () => {
    const pages: Record<string, { title: string; aliases: string[]; answer: string }> = {
      long: { title: 'What MLOps practices do you follow in a team?', aliases: [], answer: 'Model.' },
      short: { title: 'What is a model?', aliases: [], answer: 'Model.' },
    };
    const { best, count } = await searchGuide(
      'what is a model',
      {
        vocabulary,
        size: 10,
        lookup: () =>
          Promise.resolve([
            { id: 'long', score: 1.1 },
            { id: 'short', score: 1 },
          ]),
        page: (id) => Promise.resolve(pages[id] ?? { title: '', aliases: [], answer: '' }),
      },
      10,
    );
    expect(count).toBe(2);
    expect(best.map(({ title }) => title)).toEqual([
      'What is a model?',
      'What MLOps practices do you follow in a team?',
    ]);
  });
});

test('no expression stands in two rows of synonyms', () => {
  const all = synonyms.flat();
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((expression, index) => all.indexOf(expression) !== index)).toEqual([]);
  for (const expression of all) expect(expression).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
});

test('where nothing is found, the nearest names are offered once each', () => {
  const links = ['HR', 'Security', 'Cloud', 'Data', 'Data', 'Kubernetes'].map((label) => ({ label }));
  expect(suggest('kubernets', links).map(({ label }) => label)[0]).toBe('Kubernetes');
  expect(new Set(suggest('zzz', links).map(({ label }) => label)).size).toBe(4);
});

describe('the memory of searches', () => {
  const empty = { recent: [], missed: [] };

  test('keeps the newest first and each query once', () => {
    const memory = withRecent(withRecent(withRecent(empty, 'drift'), 'canary'), 'Drift');
    expect(memory.recent).toEqual(['Drift', 'canary']);
    const missed = withMissed(withMissed(empty, 'rag', '2026-11-22'), 'RAG', '2026-11-23');
    expect(missed.missed).toEqual([{ query: 'RAG', day: '2026-11-23' }]);
    expect(missedAsText(missed)).toBe('2026-11-23  RAG');
  });

  test('is empty for whatever is no memory, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { recent, missed } = parseMemory(text);
        expect([...recent, ...missed.map(({ query }) => query)].every((query) => typeof query === 'string')).toBe(true);
      }),
    );
    expect(parseMemory(null)).toEqual(empty);
  });
});
