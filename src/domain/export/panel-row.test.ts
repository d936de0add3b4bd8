import { expect, it } from 'vitest';
import { FEATURES } from '../risk/features';
import type { AttendanceMonth } from '../school/staff-records';
import { dictionaryOfExport } from './dictionary';
import { DEED_COLUMNS } from './panel-columns';
import { type ExportedChild, panelCells, panelColumns, type PanelRange, rowsOf } from './panel-row';

const RANGE: PanelRange = {
  ...{ from: '2025-10', to: '2026-12', today: '2026-08-20' },
  outcome: { definition: 'five-more-in-4-weeks', horizonWeeks: 4 },
};

const month = (...absent: string[]): AttendanceMonth => ({
  ...{ school: 's1', nurseVisits: 0, receivedAt: '2026-11-01T00:00:00.000Z' },
  days: Object.fromEntries(absent.map((day) => [day, { state: 'absent', source: 'import' } as const])),
});

function childWith(change: Partial<ExportedChild['sources']> = {}): ExportedChild {
  return {
    ...{ pupilKey: 'c-1', schoolId: 's-1' },
    deeds: {
      noticedAt: ['2026-05-31T15:30:00.000Z'],
      contactDays: ['2026-06-02'],
      supports: [
        { kind: 'home-visit', state: 'ended', takenUpOn: '2026-05-10', overOn: '2026-06-30' },
        { kind: 'online', state: 'planned' },
      ],
    },
    sources: {
      ...{ classId: '2026-4-1', classIds: ['2026-4-1'], mood: undefined, rounds: [] },
      attendance: new Map([
        ['2026-05', month('2026-05-11')],
        ['2026-06', month('2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05')],
        ['2026-07', month()],
      ]),
      ...change,
    },
  };
}

it('has a row for each month that is over and of which something is known', () => {
  const rows = rowsOf(childWith(), RANGE);
  expect(rows.map(({ yearMonth }) => yearMonth)).toEqual(['2026-05', '2026-06', '2026-07']);
  expect(rows.map(({ onset }) => onset)).toEqual([true, false, null]);
  expect(rows.map(({ features }) => features['absent_year'])).toEqual([1, 6, 6]);
  expect(rows.map(({ gradeBand }) => gradeBand)).toEqual(['4-6', '4-6', '4-6']);
});

it('tells notices, contacts and support of the month in which they were, by the days of the school', () => {
  const flags = rowsOf(childWith(), RANGE).map(({ audit }) =>
    Object.keys(audit).filter((name) => audit[name] === '1'),
  );
  expect(flags).toEqual([
    ['audit_support', 'audit_support_home_visit'],
    ['audit_notice', 'audit_support', 'audit_contact', 'audit_support_home_visit'],
    [],
  ]);
});

it('is of the grade that the child was in then, and of no year before its first', () => {
  const before = childWith({ attendance: new Map([['2025-11', month('2025-11-04')]]) });
  expect(rowsOf(before, RANGE)[0]).toMatchObject({ yearMonth: '2025-11', gradeBand: '1-3' });
  const first = childWith({ classId: '2026-1-1', attendance: new Map([['2025-11', month('2025-11-04')]]) });
  expect(rowsOf(first, RANGE)[0]?.yearMonth).toBe('2026-04');
});

it('has a cell for each column, and the dictionary says what each of them is', () => {
  const columns = panelColumns(DEED_COLUMNS);
  const [row] = rowsOf(childWith(), RANGE);
  expect(row && panelCells(row)).toHaveLength(columns.length);
  const dictionary = dictionaryOfExport('panel');
  expect(Object.keys(dictionary)).toEqual(columns);
  for (const { name } of FEATURES) expect(dictionary[name]?.purpose, name).toBeDefined();
  for (const name of DEED_COLUMNS) expect(dictionary[name]?.from, name).toBeDefined();
  const research = dictionaryOfExport('research');
  expect(Object.entries(research).filter(([, { values }]) => values === 'keyed hash')).toHaveLength(2);
});
