import { expect, test } from 'vitest';
import { findMine, type MyText } from '../../src/mine/find.ts';

const site = { words: ['kubernetes', 'drift', 'the'], has: (word: string) => site.words.includes(word) };
const text = (id: string, title: string, answer: string): MyText => ({
  id,
  title,
  answer,
  aliases: [],
  url: `/${id}/`,
  kind: 'My answer',
});
const texts = [
  text('a', 'How do you roll back?', 'We keep the previous image and switch the traffic.'),
  text('b', 'What is a feature store?', 'A place for features. We rolled ours out with a switch.'),
  text('c', 'Tell me of an outage', 'The rollout stopped; the traffic went to the other zone.'),
];
const find = async (query: string, literally = false) =>
  (await findMine(query, texts, site, 3, literally)).best.map(({ id }) => id);

test('a word of a title goes before the same word in a text', async () => {
  expect(await find('feature')).toEqual(['b']);
  expect((await find('roll back'))[0]).toBe('a');
});

test('the beginning of a word finds it, and so does a word with a typo', async () => {
  expect(await find('outa')).toEqual(['c']);
  expect(await find('trafic ')).toEqual(expect.arrayContaining(['a', 'c']));
  expect(await find('trafic ', true)).toEqual([]);
});

test('a word that the guide knows is not bent into one of the reader’s', async () => {
  expect(await find('drift ')).toEqual([]);
});

test('nothing is found in nothing', async () => {
  expect((await findMine('outage', [], site, 3)).best).toEqual([]);
  expect(await find('')).toEqual([]);
});
