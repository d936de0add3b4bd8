import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinBudgets, type Candidate } from './budget';

const nothing = { pupils: new Set<string>(), thisWeek: [] };
const usual = { perClassAndWeek: 2, perSchoolAndWeek: 5, floor: 0.1 };
const pupil = (pupilId: string, score: number, ...classIds: string[]): Candidate => ({
  ...{ pupilId, score },
  classIds: classIds.length > 0 ? classIds : ['2026-5-1'],
});
const ids = (chosen: readonly Candidate[]) => chosen.map(({ pupilId }) => pupilId);

describe('the new risk notices of a week', () => {
  it('are never filled up from below the floor', () => {
    expect(ids(withinBudgets([pupil('a', 0.099), pupil('b', 0.1)], nothing, usual))).toEqual(['b']);
  });

  it('are two a class, highest score first, and equal scores in one order', () => {
    const pupils = [pupil('c', 0.5), pupil('b', 0.5), pupil('a', 0.2), pupil('d', 0.3, '2026-6-1')];
    expect(ids(withinBudgets(pupils, nothing, usual))).toEqual(['b', 'c', 'd']);
    expect(ids(withinBudgets(pupils.toReversed(), nothing, usual))).toEqual(['b', 'c', 'd']);
  });

  it('count a pupil of a special-needs class in both classes', () => {
    const pupils = [
      pupil('a', 0.9, '2026-5-1', '2026-5-himawari'),
      pupil('b', 0.8),
      pupil('c', 0.7),
      pupil('d', 0.6, '2026-5-himawari'),
    ];
    expect(ids(withinBudgets(pupils, nothing, usual))).toEqual(['a', 'b', 'd']);
  });

  it('leave out who is noticed already, and count those of this week', () => {
    const standing = { pupils: new Set(['a', 'x']), thisWeek: [['2026-5-1']] };
    expect(ids(withinBudgets([pupil('a', 0.9), pupil('b', 0.8), pupil('c', 0.7)], standing, usual))).toEqual([
      'b',
    ]);
  });

  it('are none where a school asks for none', () => {
    expect(withinBudgets([pupil('a', 0.9)], nothing, { ...usual, perSchoolAndWeek: 0 })).toEqual([]);
  });

  it('are the same whether they are chosen at once or after an interruption anywhere', () => {
    const candidate = fc.record({
      pupilId: fc.uuid(),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      classIds: fc.constantFrom(['2026-5-1'], ['2026-5-2'], ['2026-5-1', '2026-5-himawari']),
    });
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: (one) => one.pupilId }), fc.nat(5), (pupils, put) => {
        const all = withinBudgets(pupils, nothing, usual);
        const before = all.slice(0, put);
        const standing = {
          pupils: new Set(ids(before)),
          thisWeek: before.map(({ classIds }) => classIds),
        };
        expect([...before, ...withinBudgets(pupils, standing, usual)]).toEqual(all);
      }),
    );
  });
});
