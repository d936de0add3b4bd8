import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Closing, Stats } from '../derived';
import { formOfGrade } from '../school/grades';
import { cityStats, MINIMUM_GROUP, publishableCells, schoolStats } from './stats';

/** A closing in which so many of each grade answered, all with 50 points. */
function closing(answersByGrade: Record<number, number>): Closing {
  return {
    instrument: 'soramoyo-34@1',
    grades: Object.fromEntries(
      Object.entries(answersByGrade).map(([grade, n]) => [
        grade,
        { form: formOfGrade(Number(grade)), answered: n, indicators: { mood: { n, sum: n * 50 } } },
      ]),
    ),
  };
}

const published = (stats: readonly Stats[]) =>
  Object.fromEntries(stats.map(({ scope, forms }) => [scope, forms.grades4_9?.indicators.mood?.n ?? null]));

describe('statistics of a closed round', () => {
  it('publish every group of ten or more', () => {
    expect(published(schoolStats('r', closing({ 4: 30, 5: 10 })))).toEqual({
      school: 40,
      'grade-4': 30,
      'grade-5': 10,
    });
  });

  it('withhold a grade of nine, and another one so that the nine are not what is left of the school', () => {
    expect(published(schoolStats('r', closing({ 4: 30, 5: 9, 6: 12 })))).toEqual({
      school: 51,
      'grade-4': 30,
      'grade-5': null,
      'grade-6': null,
    });
  });

  it('withhold everything of a school with nine answers', () => {
    expect(published(schoolStats('r', closing({ 4: 5, 5: 4 })))).toEqual({
      school: null,
      'grade-4': null,
      'grade-5': null,
    });
  });

  it('withhold how many answered by the same rule', () => {
    const [school, four] = schoolStats('r', closing({ 4: 9 }));
    expect(school?.forms.grades4_9?.answered).toBeNull();
    expect(four?.forms.grades4_9?.answered).toBeNull();
  });

  it('never pool the two forms', () => {
    const [school] = schoolStats('r', closing({ 3: 20, 4: 30 }));
    expect(school?.forms.grades1_3?.indicators.mood).toEqual({ n: 20, mean: 50 });
    expect(school?.forms.grades4_9?.indicators.mood).toEqual({ n: 30, mean: 50 });
  });

  it('withhold the city when subtracting the published schools would leave fewer than ten', () => {
    const small = closing({ 4: 6 });
    expect(cityStats('r', [closing({ 4: 40 }), small]).forms.grades4_9?.indicators.mood).toBeNull();
    expect(cityStats('r', [closing({ 4: 40 }), small, small]).forms.grades4_9?.indicators.mood).toEqual({
      n: 52,
      mean: 50,
    });
  });

  it('withhold the city until three of its schools have answered: of two, each would see the other', () => {
    const city = (...schools: Closing[]) => cityStats('r', schools).forms.grades4_9;
    const withheld = { answered: null, indicators: { mood: null } };
    expect(city(closing({ 4: 40 }))).toEqual(withheld);
    expect(city(closing({ 4: 40 }), closing({ 5: 40 }))).toEqual(withheld);
    // A school that had the round, and that nobody has answered in, is none of the three.
    expect(city(closing({ 4: 40 }), closing({ 5: 40 }), closing({ 4: 0 }))).toEqual(withheld);
    expect(city(closing({ 4: 40 }), closing({ 5: 40 }), closing({ 6: 40 }))?.answered).toBe(120);
  });
});

/**
 * Tries every sum of published cells, each added or taken away at most once, and returns the smallest number of answers
 * that the result is about. Counts of disjoint grades are told apart by giving every grade a digit of its own.
 */
function smallestDerivable(schools: readonly (readonly number[])[]): number {
  const digits = schools.flat().length;
  const grades = schools.flat();
  const cells: number[][] = [];
  let at = 0;
  let remainder = 0;
  for (const school of schools) {
    const sizes = new Map(school.map((n, index) => [String(index), n]));
    const { grades: shown, school: whole, unexplained } = publishableCells(sizes);
    remainder += unexplained;
    const unit = (members: readonly number[]) =>
      Array.from({ length: digits }, (_, digit) => Number(members.includes(digit)));
    const own = school.map((_, index) => at + index);
    for (const [index, digit] of own.entries()) if (shown.has(String(index))) cells.push(unit([digit]));
    if (whole) cells.push(unit(own));
    at += school.length;
  }
  const total = grades.reduce((sum, n) => sum + n, 0);
  if (total >= MINIMUM_GROUP && (remainder === 0 || remainder >= MINIMUM_GROUP))
    cells.push(Array.from({ length: digits }, () => 1));

  let smallest = Infinity;
  let sums: number[][] = [Array.from({ length: digits }, () => 0)];
  for (const cell of cells)
    sums = sums.flatMap((sum) =>
      [-1, 0, 1].map((sign) => sum.map((value, digit) => value + sign * (cell[digit] ?? 0))),
    );
  for (const sum of sums) {
    const isGroup = sum.every((value) => value === 0 || value === 1) && sum.includes(1);
    const size = sum.reduce((people, value, digit) => people + value * (grades[digit] ?? 0), 0);
    if (isGroup && size > 0) smallest = Math.min(smallest, size);
  }
  return smallest;
}

describe('published cells', () => {
  it('give no group of fewer than ten away, however they are added and subtracted', () => {
    const school = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(school, { minLength: 1, maxLength: 2 }), (schools) => {
        expect(smallestDerivable(schools)).toBeGreaterThanOrEqual(MINIMUM_GROUP);
      }),
    );
  });

  it('do not depend on the order of grades', () => {
    const grades = fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.integer({ min: 0, max: 25 }));
    fc.assert(
      fc.property(grades, (sizes) => {
        const forwards = publishableCells(new Map(Object.entries(sizes)));
        const backwards = publishableCells(new Map(Object.entries(sizes).reverse()));
        expect([...backwards.grades].sort()).toEqual([...forwards.grades].sort());
      }),
    );
  });
});
