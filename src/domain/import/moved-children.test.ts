import { expect, it } from 'vitest';
import { paths } from '../paths';
import { withoutMoved } from './moved-children';
import type { Problem } from './problem';
import type { RosterPlan } from './roster-parts';

const child = (uid: string, familyName: string) => ({ uid, familyName, givenName: 'なみ' });
const PLAN = {
  schools: ['umi'],
  documents: [
    { path: paths.pupil('umi', 'p1'), data: child('u1', '海野') },
    { path: paths.pupil('umi', 'p2'), data: child('u2', '森田') },
    { path: paths.roster('umi', '2026-5-1'), data: { pupils: { p1: { number: 1 }, p2: { number: 2 } } } },
    { path: paths.identity('h1'), data: { uid: 'u1' } },
    { path: paths.identity('h2'), data: { uid: 'u2' } },
  ],
  accounts: [{ uid: 'u1' }, { uid: 'u2' }],
} as unknown as RosterPlan;

it('brings nobody back who has gone to another school, and says who that is', () => {
  const problems: Problem[] = [];
  const plan = withoutMoved(PLAN, new Set([paths.moved('umi', 'p1')]), problems);
  expect(plan.documents.map(({ path }) => path)).toEqual([
    ...[paths.pupil('umi', 'p2'), paths.roster('umi', '2026-5-1'), paths.identity('h2')],
  ]);
  expect(plan.documents[1]?.data).toEqual({ pupils: { p2: { number: 2 } } });
  expect(plan.accounts).toEqual([{ uid: 'u2' }]);
  expect(problems).toEqual([
    { severity: 'warning', code: 'child-moved', file: '', params: { value: '海野 なみ' } },
  ]);
});

it('changes nothing where nobody has gone, or has gone from another school', () => {
  const problems: Problem[] = [];
  expect(withoutMoved(PLAN, new Set([paths.moved('kawa', 'p1')]), problems)).toBe(PLAN);
  expect(problems).toEqual([]);
});
