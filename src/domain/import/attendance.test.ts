import { expect, test } from 'vitest';
import { planAttendance, readAttendance } from './attendance';
import type { Directory } from './directory';
import type { Problem } from './problem';
import type { Table } from './sheet';

const HEADER = ['学校コード', '年度', '学年', '組', '出席番号', '氏名', '年月', '保健室来室', '1', '2', '30'];
const directory: Directory = {
  schools: new Map([['B100000000001', 'demo-sho']]),
  classes: new Map([
    ['demo-sho/2026-5-1', new Map([[3, { pupilId: 'p3', familyName: '髙いろ', givenName: 'はる' }]])],
  ]),
};

function read(...rows: string[][]) {
  const problems: Problem[] = [];
  const table: Table = {
    file: 'attendance.csv',
    headerLine: 1,
    header: HEADER,
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  };
  const months = readAttendance(table, { directory, today: '2027-03-31' }, problems);
  return {
    months,
    problems: problems.map(({ severity, code, line, column }) => [severity, code, line, column]),
  };
}

const who = ['B100000000001', '２０２６', '5', '1組', '3', '髙いろ はる'];
const path = 'schools/demo-sho/pupils/p3/attendance/2026-11';

test('marks become days, an empty cell says nothing', () => {
  const { months, problems } = read([...who, '2026-11', '2', '出', '', '欠席']);
  expect(problems).toEqual([]);
  expect(months.get(path)).toEqual({
    school: 'demo-sho',
    nurseVisits: 2,
    days: {
      '2026-11-01': { state: 'present', source: 'import' },
      '2026-11-30': { state: 'absent', source: 'import' },
    },
  });
});

test('an unknown mark, a day that the month does not have and a strange month are refused where they stand', () => {
  expect(read([...who, '2026/11', '0', '？', '', '']).problems).toEqual([['error', 'mark-unknown', 2, 9]]);
  expect(read([...who, '2027年2月', '0', '', '', '出']).problems).toEqual([
    ['error', 'day-outside-month', 2, 11],
  ]);
  expect(read([...who, '2026-13', '0', '', '', '']).problems).toEqual([['error', 'day-invalid', 2, 7]]);
});

test('a row that means somebody else is refused, a row with another form of a character only noted', () => {
  const named = (name: string) => [...who.slice(0, 5), name, '2026-11', '0', '出', '', ''];
  expect(read(named('高いろ はる')).problems).toEqual([['warning', 'name-variant', 2, 6]]);
  expect(read(named('うみの なつ')).problems).toEqual([['error', 'name-different', 2, 6]]);
  expect(read(named('うみの なつ')).months.size).toBe(0);
});

test('unknown schools, classes and numbers are refused', () => {
  const rest = ['2026-11', '0', '出', '', ''];
  expect(read(['B999999999999', ...who.slice(1), ...rest]).problems[0]).toEqual([
    'error',
    'school-unknown',
    2,
    1,
  ]);
  expect(read([...who.slice(0, 3), '9', '3', '髙いろ はる', ...rest]).problems[0]).toEqual([
    'error',
    'class-unknown',
    2,
    4,
  ]);
  expect(read([...who.slice(0, 4), '4', '髙いろ はる', ...rest]).problems[0]).toEqual([
    'error',
    'pupil-unknown',
    2,
    5,
  ]);
});

test('the same month of one child may stand only once', () => {
  const row = [...who, '2026-11', '0', '出', '', ''];
  expect(read(row, row).problems).toEqual([['error', 'row-duplicate', 3, 5]]);
});

test('the register replaces a provisional mark of a day that it names and leaves the others', () => {
  const { months } = read([...who, '2026-11', '0', '欠', '', '']);
  const stored = {
    school: 'demo-sho',
    nurseVisits: 1,
    days: {
      '2026-11-01': { state: 'late', source: 'teacher' },
      '2026-11-04': { state: 'absent', source: 'teacher' },
    },
  } as const;
  expect(planAttendance(months, new Map([[path, stored]]))).toEqual([
    {
      path,
      data: {
        school: 'demo-sho',
        nurseVisits: 0,
        days: {
          '2026-11-01': { state: 'absent', source: 'import' },
          '2026-11-04': { state: 'absent', source: 'teacher' },
        },
      },
    },
  ]);
});
