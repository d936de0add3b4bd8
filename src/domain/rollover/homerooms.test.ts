/** Who has which class from a school year on. */
import { describe, expect, it } from 'vitest';
import type { Staff } from '../identity';
import { paths } from '../paths';
import { withHomerooms } from './homerooms';

const member = (change: Partial<Staff>): Staff => ({
  ...{ role: 'teacher', title: 'homeroom', displayName: '森', classIds: [], cover: {} },
  ...{ workDays: [1], active: true, ...change },
});
const stored = new Map<string, Record<string, unknown>>([
  [paths.staff('s', 'stays'), member({ classIds: ['2026-5-1'] })],
  [paths.staff('s', 'gives'), member({ classIds: ['2026-6-1'], cover: { '2026-5-2': '2027-04-07' } })],
  [paths.staff('s', 'new'), member({})],
  [paths.staff('s', 'left'), member({ active: false })],
  [paths.staff('s', 'nurse'), member({ role: 'counsellor', title: 'nurse' })],
  [paths.staff('other', 'stays'), member({ classIds: ['2026-5-1'] })],
]);
const classesIn = (documents: ReturnType<typeof withHomerooms>): object =>
  Object.fromEntries(documents.map(({ path, data }) => [path.split('/').at(-1), data.classIds])) as object;

describe('homerooms of the new year', () => {
  it('are those that were named; classes and covers of the year before are given back', () => {
    const homerooms = { '2027-6-1': ['stays'], '2027-1-1': ['new', 'left'] };
    const changed = withHomerooms([], stored, 's', homerooms);
    expect(classesIn(changed)).toEqual({ stays: ['2027-6-1'], gives: [], new: ['2027-1-1'] });
    expect(changed.find(({ path }) => path.endsWith('gives'))?.data.cover).toEqual({});
  });

  it('change nothing where nobody was named', () => {
    expect(withHomerooms([], stored, 's', {})).toEqual([]);
  });

  it('change a person who is written anyway, once', () => {
    const path = paths.staff('s', 'new');
    const planned = [{ path, data: member({ displayName: '森 あき' }) }];
    const changed = withHomerooms(planned, stored, 's', { '2027-1-1': ['new'] });
    expect(changed.filter((one) => one.path === path)).toEqual([
      { path, data: member({ displayName: '森 あき', classIds: ['2027-1-1'] }) },
    ]);
  });
});
