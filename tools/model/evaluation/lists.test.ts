import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenSample, onceEach } from './evaluation.fixture';
import { listPlaces, ppvOf, recallOf, schoolRecallOf, tally } from './lists';

const sample = givenSample({ east: [1, 0, 0, 1], west: [0, 1] });
const places = (scores: number[], k: number) => [...listPlaces(sample, Float64Array.from(scores), k)];

describe('the list of a school and month', () => {
  it('has the k pupils with the highest scores of that school', () => {
    expect(places([0.9, 0.8, 0.1, 0.2, 0.05, 0.01], 2)).toEqual([1, 1, 0, 0, 1, 1]);
  });

  it('shares its last places among equals, whatever the order of the rows', () => {
    expect(places([0.5, 0.5, 0.9, 0.5, 0.3, 0.3], 2)).toEqual([1 / 3, 1 / 3, 1, 1 / 3, 1, 1]);
  });

  it('is never longer than k, nor than the school', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0.1, 0.2, 0.3), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (scores, k) => {
          const of = places(scores, k);
          const sum = (part: number[]) => part.reduce((total, place) => total + place, 0);
          expect(sum(of.slice(0, 4))).toBeCloseTo(Math.min(k, 4), 9);
          expect(sum(of.slice(4))).toBeCloseTo(Math.min(k, 2), 9);
        },
      ),
    );
  });

  it('gives recall and PPV over all schools, each outcome once, and the mean of what each school has', () => {
    const lists = tally(sample, listPlaces(sample, Float64Array.from([0.9, 0.8, 0.1, 0.2, 0.05, 0.01]), 1));
    expect(recallOf(lists, onceEach(sample))).toBeCloseTo(1 / 3, 12);
    expect(ppvOf(lists, onceEach(sample))).toBeCloseTo(1 / 2, 12);
    expect(recallOf(lists, [1, 0])).toBeCloseTo(1 / 2, 12);
    expect(schoolRecallOf(lists, onceEach(sample))).toBeCloseTo(1 / 4, 12);
    expect(schoolRecallOf(lists, [3, 1])).toBeCloseTo(3 / 8, 12);
  });
});
