/** Nobody is lost between two school years, and nobody is in two places. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaversOf } from '../import/leavers';
import { settleRoster } from '../import/settle-roster';
import { paths } from '../paths';
import { gradeOfClass } from '../school/grades';
import { type Pupil, pupilSchema, type SchoolClass } from '../school/school';
import { classAfter, nameAfter, planNextYear } from './next-year';

const sha256 = (text: string) => Buffer.from(text).toString('hex').slice(-64).padEnd(64, '0');
const YEAR = 2027;
type Stored = Map<string, Record<string, unknown>>;

const schoolClass = (grade: number, code: string, year = YEAR - 1): SchoolClass => ({
  ...{ year, grade, name: `${grade}年${code}組`, kind: 'regular' },
});
const pupil = (id: number, classIds: [string, ...string[]], change: Partial<Pupil> = {}): Pupil => ({
  ...{ uid: `u${id}`, classId: classIds[0], classIds, number: id, familyName: '海野', givenName: `子${id}` },
  ...{ kana: '', status: 'active', ...change },
});

function school(classIds: readonly string[], pupils: readonly Pupil[]): Stored {
  const code = 'A000000000001';
  const stored: Stored = new Map([[paths.school('s'), { name: '空', code, timezone: 'Asia/Tokyo' }]]);
  for (const id of classIds) {
    const [year, grade, number = ''] = id.split('-');
    stored.set(paths.schoolClass('s', id), schoolClass(Number(grade), number, Number(year)));
  }
  for (const [at, one] of pupils.entries()) stored.set(paths.pupil('s', `p${at}`), { ...one });
  return stored;
}

/** What stands after the plan was written. */
function written(stored: Stored): Stored {
  const plan = planNextYear(stored, 's', YEAR, sha256);
  if (!plan) throw new Error('no school');
  const { documents } = settleRoster(plan, { stored, kind: 'next-year', problems: [] });
  return new Map([...stored, ...documents.map(({ path, data }) => [path, { ...data }] as const)]);
}
const pupilsIn = (stored: Stored) =>
  [...stored].flatMap(([path, data]) => (paths.pupil.in(path) ? [pupilSchema.parse(data)] : []));

const grades = fc.constantFrom([1, 2, 3, 4, 5, 6], [7, 8, 9], [1, 6, 7, 9], [5], [2, 3]);
const aSchool = grades.chain((all) =>
  fc
    .record({
      codes: fc.uniqueArray(fc.constantFrom('1', '2', 'himawari'), { minLength: 1 }),
      places: fc.array(fc.tuple(fc.nat(), fc.option(fc.nat()), fc.boolean(), fc.boolean()), {
        maxLength: 30,
      }),
    })
    .map(({ codes, places }) => {
      const classIds = all.flatMap((grade) => codes.map((code) => `${YEAR - 1}-${grade}-${code}`));
      const inOf = (at: number) => classIds[at % classIds.length] ?? '';
      const pupils = places.map(([first, second, isHere, byHand], at) => {
        const one = inOf(first);
        const other = second === null ? one : inOf(second);
        const both: [string, ...string[]] =
          other !== one && gradeOfClass(other) === gradeOfClass(one) ? [one, other] : [one];
        return pupil(at + 1, both, { status: isHere ? 'active' : 'left', ...(byHand && { byHand }) });
      });
      return school(classIds, pupils);
    }),
);

describe('the next school year', () => {
  it('takes every child one grade up with its class, or lets it leave after the last; whoever had left stays gone', () => {
    fc.assert(
      fc.property(aSchool, (stored) => {
        const after = written(stored);
        const last = Math.max(...pupilsIn(stored).map(({ classId }) => gradeOfClass(classId))) > 6 ? 9 : 6;
        for (const [path, data] of stored) {
          if (!paths.pupil.in(path)) continue;
          const [before, now] = [pupilSchema.parse(data), pupilSchema.parse(after.get(path))];
          if (before.status === 'left') expect(now).toEqual(before);
          else if (now.status === 'left') expect(gradeOfClass(before.classId)).toBeGreaterThanOrEqual(6);
          else {
            expect(now.classIds).toEqual(before.classIds.map((id) => classAfter(id, 9) ?? ''));
            expect(now).toEqual({ ...before, classId: now.classId, classIds: now.classIds });
          }
        }
        expect([6, 9]).toContain(last);
      }),
    );
  });

  it('lists each child that stays in each of its classes, and nobody else', () => {
    fc.assert(
      fc.property(aSchool, (stored) => {
        const after = written(stored);
        for (const [path, data] of after) {
          const place = paths.roster.in(path);
          if (!place?.classId.startsWith(String(YEAR))) continue;
          const here = [...after].flatMap(([of, one]) => {
            const child = paths.pupil.in(of);
            const isIn = child && (one as Pupil).classIds.includes(place.classId);
            return isIn && one.status === 'active' ? [child.pupilId] : [];
          });
          expect(Object.keys(data.pupils as object).sort()).toEqual(here.sort());
        }
      }),
    );
  });

  it('is the same when it is done once more', () => {
    fc.assert(
      fc.property(aSchool, (stored) => {
        const once = written(stored);
        expect(written(once)).toEqual(once);
      }),
    );
  });

  it('leaves first graders who were entered early where they are', () => {
    const early = pupil(1, [`${YEAR}-1-1`]);
    const after = written(school([`${YEAR - 1}-1-1`, `${YEAR}-1-1`], [early, pupil(2, [`${YEAR - 1}-1-1`])]));
    expect(pupilsIn(after).map(({ classId }) => classId)).toEqual([`${YEAR}-1-1`, `${YEAR}-2-1`]);
  });

  it('lets a child of the last grade leave that was entered by hand: no file will come that names it', () => {
    const stored = school([`${YEAR - 1}-6-1`], [pupil(1, [`${YEAR - 1}-6-1`], { byHand: true })]);
    const plan = planNextYear(stored, 's', YEAR, sha256);
    expect(plan && leaversOf(plan, stored).map(({ uid }) => uid)).toEqual(['u1']);
  });

  it('calls a class by its new grade, and leaves a name without one', () => {
    expect(nameAfter(schoolClass(5, '1'))).toBe('6年1組');
    expect(nameAfter({ ...schoolClass(7, '1'), name: '1年1組' })).toBe('2年1組');
    expect(nameAfter({ ...schoolClass(2, 'himawari'), name: 'ひまわり学級' })).toBe('ひまわり学級');
  });
});
