import { expect, test } from 'vitest';
import { firstRound, inRound, inSubject, neighbours, type Placed } from '../../src/questions/order.ts';

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
  expect(neighbours(all, c)).toEqual({ round: 'screening', previous: b, next: a });
  expect(neighbours(all, b)).toEqual({ round: 'screening', previous: undefined, next: c });
  expect(neighbours(all, d)).toEqual({ round: 'hr', previous: undefined, next: undefined });
});
