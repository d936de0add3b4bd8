/** A class's month on one sheet. */
import { expect, it } from 'vitest';
import { monthSheet, sheetDays } from './month-sheet';

const CALENDAR = {
  closures: [{ from: '2026-11-03', to: '2026-11-03', name: '文化の日' }],
  extraSchoolDays: ['2026-11-07'],
  ...{ opensAt: '08:15', closesAt: '16:45' },
};
const child = (number: number, stopped?: boolean) => ({
  ...{ number, familyName: '海野', givenName: 'なみ', kana: '', ...(stopped && { stopped }) },
});
const entry = (body: 'good' | 'bad') => ({ level: 4, body, skipped: false, talk: false, rev: 1 }) as const;

it('has the school days of its month, none of another and none to come', () => {
  expect(sheetDays(CALENDAR, '2026-11', '2026-11-09')).toEqual([
    ...['2026-11-02', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07', '2026-11-09'],
  ]);
  expect(sheetDays({ ...CALENDAR, closures: [] }, '2028-02', '2028-03-09').at(-1)).toBe('2028-02-29');
});

it('says of each child by number who was away, late or unwell, and counts days and children', () => {
  const days = ['2026-11-02', '2026-11-04'];
  const sheet = monthSheet(
    days,
    { pupils: { late: child(2), ill: child(1) } },
    {
      '2026-11-02': {
        ...{ classId: 'c', day: '2026-11-02', attendance: { ill: 'absent', late: 'late', gone: 'absent' } },
      },
      '2026-11-04': {
        ...{ classId: 'c', day: '2026-11-04', attendance: { ill: 'suspended', late: 'present' } },
        entries: { late: entry('bad') },
      },
    },
  );
  expect(sheet.rows).toEqual([
    {
      ...{ pupilId: 'ill', number: 1, cells: [{ state: 'absent' }, { state: 'suspended' }] },
      totals: { absent: 1, suspended: 1 },
    },
    { pupilId: 'late', number: 2, cells: [{ state: 'late' }, { body: 'bad' }], totals: { late: 1 } },
  ]);
  expect(sheet.away).toEqual([1, 1]);
});

it('says of a child whose answers are used no more only what the school itself keeps', () => {
  const board = {
    classId: 'c',
    day: '2026-11-02',
    entries: { p: entry('bad') },
    attendance: { p: 'late' },
  } as const;
  const [row] = monthSheet(['2026-11-02'], { pupils: { p: child(1, true) } }, { '2026-11-02': board }).rows;
  expect(row?.cells).toEqual([{ state: 'late' }]);
});
