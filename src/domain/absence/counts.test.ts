import { expect, it } from 'vitest';
import { absenceCountsSchema, countsOf } from './counts';
import type { LongAbsences } from './long-absence';
import { groupsOf } from './reasons';

const list = (isNew: number, goesOn: number): LongAbsences => ({
  until: '2026-11-20',
  children: Object.fromEntries(
    Array.from({ length: isNew + goesOn }, (_, index) => [
      `p${String(index)}`,
      {
        ...{ month: 10, year: 10, row: 0, isNew: index < isNew, number: index, classId: '2026-5-1' },
        child: { familyName: '空野', givenName: 'はる' },
      },
    ]),
  ),
});

it.each([
  [0, 0, { listed: null, isNew: null, goesOn: null }],
  [4, 5, { listed: null, isNew: null, goesOn: null }],
  [9, 1, { listed: 10, isNew: null, goesOn: null }],
  [12, 3, { listed: 15, isNew: null, goesOn: null }],
  [10, 10, { listed: 20, isNew: 10, goesOn: 10 }],
])('of %i new and %i others the board learns no number under ten', (isNew, goesOn, expected) => {
  const counts = countsOf(list(isNew, goesOn));
  expect(counts).toEqual({ until: '2026-11-20', ...expected });
  expect(absenceCountsSchema.safeParse(counts).success).toBe(true);
});

it('puts the children of a list into the groups that leaders have said, and says how many are in none', () => {
  const at = '2026-11-20T01:00:00.000Z';
  const reasons = { p0: { reason: 'illness' as const, by: 'l', byName: '校長', at } };
  expect(groupsOf(list(1, 2), { reasons }).map(({ count }) => count)).toEqual([1, 0, 0, 0, 2]);
});
