import { expect, it } from 'vitest';
import { defaultPlaces } from '../defaults/places';
import { placesProblems } from './places-problems';

it('has nothing to say about the rules that every city starts with', () => {
  expect(placesProblems(defaultPlaces)).toEqual([]);
});

it('finds rules that lead nowhere and ids that stand twice', () => {
  const place = { id: 'centre', name: { ja: '教育支援センター' } };
  const rule = {
    id: 'r',
    place: 'gone',
    when: { factor: 'study', share: 0.3 },
    reason: { ja: '学習' },
  } as const;
  const rules = [rule, { ...rule, place: 'centre' }];
  expect(placesProblems({ places: [place, place], rules })).toEqual([
    { why: 'repeated-place', place: 1 },
    { why: 'unknown-place', rule: 0 },
    { why: 'repeated-rule', rule: 1 },
  ]);
});
