import { expect, it } from 'vitest';
import { byDrift, readingOf } from './drift';

it('reads the index as the field does, with its bounds in the middle', () => {
  expect([0, 0.099, 0.1, 0.25, 0.251].map(readingOf)).toEqual(['same', 'same', 'some', 'some', 'much']);
});

it('puts what drifted most first and what is withheld last', () => {
  expect(byDrift({ late_4w: null, absent_year: 0.02, ind_mood: 0.4 })).toEqual([
    ['ind_mood', 0.4],
    ['absent_year', 0.02],
    ['late_4w', null],
  ]);
});
