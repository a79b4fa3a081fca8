import { expect, test } from 'vitest';
import { around, firstRound, inRound, inSubject, neighbours, type Placed } from '../../src/questions/order.ts';

const question = (id: string, rounds: Placed['rounds']): Placed => ({
  id,
  subject: id.split('/')[0] as Placed['subject'],
  rounds,
});
const a = question('data/a', { screening: 2, technical: 1 });
const b = question('data/b', { screening: 1 });
const c = question('cloud/c', { screening: 1.5 });
const d = question('data/d', { hr: 9 });
const all = [a, b, c, d];

test('a round has its questions by place, fractions between', () => {
  expect(inRound(all, 'screening')).toEqual([b, c, a]);
  expect(inRound(all, 'key-topics')).toEqual([]);
});

test('a subject has its questions as the rounds come', () => {
  expect(inSubject(all, 'data')).toEqual([d, b, a]);
});

test('the first round is the earliest of the guide', () => {
  expect(firstRound(a)).toBe('screening');
});

test('previous and next stay in the first round', () => {
  const screening = inRound(all, 'screening');
  expect(neighbours(screening, c)).toEqual({ round: 'screening', previous: b, next: a });
  expect(neighbours(screening, b)).toEqual({ round: 'screening', previous: undefined, next: c });
  expect(neighbours([d], d)).toEqual({ round: 'hr', previous: undefined, next: undefined });
  expect(neighbours([], question('data/e', {}))).toEqual({ round: undefined, previous: undefined, next: undefined });
});

test('a long list is shown around one of its entries, a short one whole', () => {
  const list = Array.from({ length: 9 }, (_, index) => ({ id: String(index) }));
  const ids = (id: string, most: number) => around(list, id, most).map((entry) => entry.id);
  expect(ids('4', 4)).toEqual(['2', '3', '4', '5']);
  expect(ids('0', 4)).toEqual(['0', '1', '2', '3']);
  expect(ids('8', 4)).toEqual(['5', '6', '7', '8']);
  expect(ids('4', 9)).toHaveLength(9);
  expect(ids('4', 20)).toHaveLength(9);
});
