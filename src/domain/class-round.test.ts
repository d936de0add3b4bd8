import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandOf, changesBetween, classRoundOf, forHomeroom, type ClassRoundChange } from './class-round';
import type { Result } from './derived';
import instrumentJson from './instruments/soramoyo-34.json';
import { instrumentSchema } from './instrument';
import type { Answers, Level } from './pupil-records';
import { scoreResponse } from './scoring';

const instrument = instrumentSchema.parse(instrumentJson);
const place = { classId: '2026-5-1', roundId: 'r1', instrument: 'soramoyo-34@1', invited: 3 };

function result(answers: Answers, classIds = ['2026-5-1']): Result {
  const scored = scoreResponse(instrument, { form: 'grades4_9', answers, paceMs: 4000 });
  return {
    classId: classIds[0] ?? '',
    classIds,
    instrument: 'soramoyo-34@1',
    form: 'grades4_9',
    ...scored,
    rev: 1,
    deviceId: 'tablet-01',
  };
}

const answersArbitrary = fc.dictionary(
  fc.constantFrom(...instrument.items.map(({ id }) => id)),
  fc.constantFrom<Level | 'declined'>(1, 2, 3, 4, 'declined'),
);

function add(total: ClassRoundChange, change: ClassRoundChange): void {
  total.answered += change.answered;
  for (const [id, one] of Object.entries(change.indicators)) {
    const sum = total.indicators[id];
    if (!sum) throw new Error(id);
    sum.n += one.n;
    sum.sum += one.sum;
    for (const band of Object.keys(one.distribution) as (keyof typeof one.distribution)[])
      sum.distribution[band] += one.distribution[band];
  }
}

it('gives the same aggregate by differences in any order, with corrections, as at once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(answersArbitrary, answersArbitrary), { maxLength: 12 }), (pairs) => {
      const firsts = pairs.map(([first]) => result(first));
      const lasts = pairs.map(([, last]) => result(last));
      const total = classRoundOf(place, instrument, []);
      firsts.forEach((first) => add(total, changesBetween(instrument, undefined, first).get(place.classId)!));
      [...lasts.keys()]
        .reverse()
        .forEach((index) =>
          add(total, changesBetween(instrument, firsts[index], lasts[index]).get(place.classId)!),
        );
      expect(total).toEqual(classRoundOf(place, instrument, lasts));
    }),
  );
});

it('counts a pupil of a special-needs class in both classes, and moves the count with the pupil', () => {
  const before = result({ q01: 4, q02: 4 }, ['2026-5-1']);
  const after = result({ q01: 4, q02: 4 }, ['2026-5-2', '2026-5-himawari']);
  const changes = changesBetween(instrument, before, after);
  expect([...changes].map(([classId, { answered }]) => [classId, answered])).toEqual([
    ['2026-5-1', -1],
    ['2026-5-2', 1],
    ['2026-5-himawari', 1],
  ]);
});

it('never pools the two forms', () => {
  const changes = changesBetween(instrument, undefined, result({ q01: 4, q02: 4 }, ['2026-2-1']));
  expect(changes.get('2026-2-1')?.answered).toBe(1);
  expect(changes.get('2026-2-1')?.indicators.school_joy?.n).toBe(0);
});

it('keeps teacher and home from the homeroom', () => {
  const ids = Object.keys(forHomeroom(instrument, classRoundOf(place, instrument, [])).indicators);
  expect(ids).toHaveLength(10);
  expect(ids).not.toContain('teacher');
  expect(ids).not.toContain('home');
});

it.each([
  [0, '0'],
  [19.9, '0'],
  [20, '20'],
  [88.9, '80'],
  [100, '80'],
] as const)('counts %d in the band from %s', (value, band) => {
  expect(bandOf(value)).toBe(band);
});
