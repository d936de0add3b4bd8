import { expect, test } from 'vitest';
import { planAttendance, readAttendance } from './attendance';
import { sightOf, type Directory } from './directory';
import type { Problem } from './problem';
import type { Table } from './sheet';

const CODE = 'B101200000001';
const directory: Directory = {
  schools: new Map([[CODE, 'sho1']]),
  classes: new Map([
    ['sho1/2026-5-1', new Map([[1, { pupilId: 'p1', familyName: '青山', givenName: 'はると' }]])],
    ['sho1/2026-5-03', new Map([[1, { pupilId: 'p3', familyName: '海川', givenName: 'そら' }]])],
    ['sho1/2026-1-h1', new Map([[1, { pupilId: 'p2', familyName: '髙﨑', givenName: '𠮷乃' }]])],
  ]),
  names: new Map([
    ['sho1/2026-5-1', '5年1組'],
    ['sho1/2026-1-h1', 'ひまわり学級'],
  ]),
};

const PLACE = ['学校コード', '年度', '学年', '組', '出席番号', '氏名', '年月', '保健室来室'];
const HEADER = [...PLACE, '1', '2', '3'];
const who = (changes: Record<string, string> = {}) => {
  const values: Record<string, string> = {
    ...{ 学校コード: CODE, 年度: '2026', 学年: '5', 組: '1', 出席番号: '1', 氏名: '青山 はると' },
    ...{ 年月: '2026-11', 保健室来室: '0', 2: '出', 3: '欠' },
    ...changes,
  };
  return (header: readonly string[]) => header.map((heading) => values[heading] ?? '');
};

interface Given {
  header?: readonly string[];
  above?: readonly string[][];
  below?: readonly string[][];
  within?: Partial<Directory>;
  marks?: Record<string, 'recognised'>;
}

function read(
  row: (header: readonly string[]) => string[],
  { header = HEADER, above = [], below = [], within, marks }: Given = {},
) {
  const problems: Problem[] = [];
  const [first = [], ...rest] = [...above, [...header], row(header), ...below];
  const table: Table = {
    ...{ file: '出席簿.csv', headerLine: 1, header: first },
    rows: rest.map((cells, index) => ({ line: index + 2, cells })),
  };
  const given = { ...directory, ...within };
  const reading = { directory: given, today: '2026-11-30', ...(marks && { marks }) };
  const months = readAttendance(table, reading, problems);
  return {
    months,
    days: Object.fromEntries([...months].flatMap(([, { days }]) => Object.entries(days))),
    said: problems.map(({ severity, code, line, column }) => [severity, code, line, column]),
    problems,
  };
}

const BOTH = {
  '2026-11-02': { state: 'present', source: 'import' },
  '2026-11-03': { state: 'absent', source: 'import' },
};

test.each([
  ['01 for class 1', who({ 組: '01' })],
  ['the name of the class', who({ 組: '5年1組' })],
  ['令和8', who({ 年度: '令和8' })],
  ['R8年度', who({ 年度: 'Ｒ8年度' })],
  ['a month of an era', who({ 年月: '令和8年11月' })],
  ['a month by its number, in the school year of the row', who({ 年月: '11月' })],
  ['the first day of the month', who({ 年月: '2026/11/1' })],
  ['5年 and 1番', who({ 学年: '5年', 出席番号: '1番' })],
  ['小5, in numerals', who({ 学年: '小５', 組: '一組' })],
  ['5-1 for grade and class', who({ 学年: '', 組: '5-1' })],
  ['5の1', who({ 組: '5の1' })],
])('%s is read', (_, row) => {
  expect(read(row)).toMatchObject({ said: [], days: BOTH });
});

const NOVEMBER = { titles: ['1', '2', '3'], mark: { 2: '出', 3: '欠' } };

test.each([
  [
    ['学校コード', '年度', '学級', '番号', '児童名', '対象年月'],
    { 学級: '5年1組', 番号: '1', 児童名: '青山 はると', 対象年月: '2026-11' },
  ],
  [
    ['学校コード', '年度', '学年', 'クラス', '番', '姓', '名', '年', '月'],
    { クラス: '1', 番: '1', 姓: '青山', 名: 'はると', 年: '2026', 月: '11' },
  ],
  [
    ['学校名', '年度', '学年', '組', 'No.', '生徒氏名', '月'],
    { 学校名: '海小学校', 'No.': '1', 生徒氏名: '青山 はると', 月: '11月' },
  ],
  [
    ['学校コード', '年度', '学年組', '出席番号', '氏名（漢字）', '年月'],
    { 学年組: '5年1組', '氏名（漢字）': '青山はると' },
  ],
] as const)('the place under %j is read', (place, cells) => {
  const header = [...place, ...NOVEMBER.titles];
  const row = who({ ...NOVEMBER.mark, ...cells });
  const byName = new Map([['海小学校', 'sho1']]);
  expect(read(row, { header, within: { byName } })).toMatchObject({ said: [], days: BOTH });
});

test.each([
  ['令和8年11月', '5年1組'],
  ['令和8年度 5年1組 出席簿（11月分）', ''],
])('what stands above the headings says class and month: %s %s', (...titles) => {
  const header = ['番号', '氏名', ...NOVEMBER.titles];
  const row = who({ ...NOVEMBER.mark, 番号: '1' });
  const above = titles.map((title) => [title, '', '', '', '']);
  expect(read(row, { header, above, within: { only: 'sho1' } })).toMatchObject({ said: [], days: BOTH });
});

test('what neither a column nor a title says is asked for once, by the name that schools know', () => {
  const header = ['番号', '氏名', ...NOVEMBER.titles];
  const { problems } = read(who({ ...NOVEMBER.mark, 番号: '1' }), { header, within: { only: 'sho1' } });
  expect(problems.map(({ code, params }) => [code, params.name])).toEqual([
    ['header-missing', '学年'],
    ['header-missing', '組'],
    ['header-missing', '年月 / 対象年月 / 対象月 / 月 / 月分'],
  ]);
});

test('the first grade of a lower secondary school is the seventh, and 12 is the twelfth class', () => {
  const classes = new Map([
    ['chu/2026-7-12', new Map([[1, { pupilId: 'p7', familyName: '青山', givenName: 'はると' }]])],
  ]);
  const within = { schools: new Map([[CODE, 'chu']]), lowerSecondary: new Set(['chu']), classes };
  const months = ['1', '中1', '7'].map((grade) => [
    ...read(who({ 学年: grade, 組: '12' }), { within }).months.keys(),
  ]);
  expect(months).toEqual(Array(3).fill(['schools/chu/pupils/p7/attendance/2026-11']));
});

test('lines of a day are read however the day is written; one without a year is of the school year of the row', () => {
  const header = ['学校コード', '年度', '学年', '組', '出席番号', '氏名', '年月日', '出欠区分'];
  const said = (day: string, year = '2026') =>
    Object.keys(read(who({ 年度: year, 年月日: day, 出欠区分: '欠席' }), { header }).days);
  for (const day of ['2026/11/2', '令和8年11月2日', '20261102', '2026年11月2日(月)', '11/2', '11月2日(月)'])
    expect(said(day), day).toEqual(['2026-11-02']);
  expect(said('4/2', '2026')).toEqual(['2026-04-02']);
  expect(said('2/3', '2026')).toEqual([]);
  expect(said('11/2', '')).toEqual([]);
});

test('a class is found by its name, whatever grade the child has, and by a code with a nought', () => {
  const hers = who({ 組: 'ひまわり', 氏名: '髙﨑 𠮷乃' });
  expect([...read(hers).months.keys()]).toEqual(['schools/sho1/pupils/p2/attendance/2026-11']);
  const his = who({ 組: '3', 氏名: '海川 そら' });
  expect([...read(his).months.keys()]).toEqual(['schools/sho1/pupils/p3/attendance/2026-11']);
});

test('a number alone never finds a class of another grade', () => {
  expect(read(who({ 学年: '4' })).said).toEqual([['error', 'class-unknown', 2, 4]]);
});

test('weekdays in a line of their own, and numbers that wait for a child, are no children', () => {
  const row = (cells: Record<string, string>) => HEADER.map((heading) => cells[heading] ?? '');
  const { said, days } = read(who(), {
    below: [row({ 1: '日', 2: '月', 3: '火' }), row({ 出席番号: '2' }), row({ 学年: '5', 出席番号: '3' })],
  });
  expect({ said, days }).toEqual({ said: [], days: BOTH });
  expect(read(who(), { below: [row({ 出席番号: '2', 2: '出' })] }).said).not.toEqual([]);
});

test('a title above, totals and remarks below are no children', () => {
  const width = HEADER.length;
  const line = (at: number, text: string) => Array.from({ length: width }, (_, i) => (i === at ? text : ''));
  const { said, days } = read(who(), {
    above: [line(0, '令和8年度　出席簿（11月）'), line(0, '5年1組')],
    below: [line(5, '合計'), line(6, '出席者数'), line(0, '※ 忌引は停に含む')],
  });
  expect(said).toEqual([]);
  expect(days).toEqual(BOTH);
});

test.each([
  [['11/1', '11/2', '11/3']],
  [['1日', '2日', '3日']],
  [['1(日)', '2(月)', '3（火）']],
  [['11月1日', '11月2日', '11月3日']],
])('days under %j are read', (headings) => {
  const row = (header: readonly string[]) =>
    who({ [headings[1] ?? '']: '出', [headings[2] ?? '']: '欠' })(header);
  expect(read(row, { header: [...PLACE, ...headings] })).toMatchObject({ said: [], days: BOTH });
});

test('days of another month than the row says are refused, and a register without days as well', () => {
  const october = who({ '10/2': '欠' });
  expect(read(october, { header: [...PLACE, '10/1', '10/2'] })).toMatchObject({
    said: [['error', 'day-outside-month', 2, 9]],
    days: {},
  });
  expect(read(who(), { header: PLACE }).said).toEqual([['error', 'header-missing', 1, undefined]]);
});

test('a month of another school year, and one that has not begun, are refused where it stands', () => {
  expect(read(who({ 年月: '2025-11' })).said).toEqual([['error', 'month-of-another-year', 2, 7]]);
  expect(read(who({ 年月: '2026-12' })).said).toEqual([['error', 'day-to-come', 2, 7]]);
});

test.each([
  ['忌引', 'suspended'],
  ['出停', 'suspended'],
  ['病欠', 'absent'],
  ['事故欠', 'absent'],
  ['欠（病）', 'absent'],
  ['忌引(祖父)', 'suspended'],
  ['出席　停止', 'suspended'],
])('the mark %s is %s', (mark, state) => {
  expect(read(who({ 2: mark })).days['2026-11-02']).toEqual({ state, source: 'import' });
});

test('a mark that schools use differently is asked for once, and the answer holds for the file', () => {
  const asked = read(who({ 2: '別' }));
  expect(asked.said).toEqual([['error', 'mark-unknown', 2, 10]]);
  expect(asked.problems[0]?.params.value).toBe('別');
  expect(asked.problems[0]?.params.choices).toContain('出停');
  expect(asked.months.size).toBe(0);
  const answered = read(who({ 2: '別' }), { marks: { 別: 'recognised' } });
  expect(answered).toMatchObject({ said: [], days: { '2026-11-02': { state: 'recognised' } } });
});

test('a wrong row keeps itself out, and the others stand', () => {
  const { months, said } = read(who({ 出席番号: '9' }), { below: [who()(HEADER)] });
  expect(said).toEqual([['error', 'pupil-unknown', 2, 5]]);
  expect([...months.keys()]).toEqual(['schools/sho1/pupils/p1/attendance/2026-11']);
});

test('a name with a character of another system is shown, and read once somebody has looked', () => {
  const hers = who({ 組: 'h1', 学年: '1', 氏名: '\uE000﨑 𠮷乃' });
  const asked = read(hers);
  expect(asked.said).toEqual([['error', 'name-illegible', 2, 6]]);
  expect(asked.problems[0]?.params).toMatchObject({ value: '〓﨑 𠮷乃', listed: '髙﨑 𠮷乃' });
  const seen = new Set([sightOf('2026-1-h1', 1, '\uE000﨑 𠮷乃')]);
  expect(read(hers, { within: { seen } })).toMatchObject({ said: [], days: BOTH });
});

test('a code that two schools bear tells nobody whose child it is', () => {
  const schools = new Map([[CODE, ['sho1', 'sho2']]]);
  expect(read(who(), { within: { schools } }).said).toEqual([['error', 'school-code-double', 2, 1]]);
});

test('lines of a day are read for the one school that they are of', () => {
  const header = ['日付', '学年', '組', '番号', '氏名', '出欠', '理由'];
  const line = (day: string, mark: string) => [day, '5', '1', '1', '青山 はると', mark, 'かぜ'];
  const { months, said } = read(() => line('2026/11/02', '欠席'), {
    header,
    below: [line('2026/11/04', '遅刻'), line('2026/12/01', '欠席'), line('2026/11/04', '欠席')],
    within: { only: 'sho1' },
  });
  expect(months.get('schools/sho1/pupils/p1/attendance/2026-11')).toEqual({
    school: 'sho1',
    days: {
      '2026-11-02': { state: 'absent', source: 'import' },
      '2026-11-04': { state: 'late', source: 'import' },
    },
  });
  expect(said).toEqual([
    ['warning', 'header-unread', 1, 7],
    ['error', 'day-to-come', 4, 1],
    ['error', 'row-duplicate', 5, 4],
  ]);
});

test('a column that is not there, or an empty cell, changes nothing that is stored', () => {
  const path = 'schools/sho1/pupils/p1/attendance/2026-11';
  const stored = new Map([[path, { school: 'sho1', nurseVisits: 5, days: {} }]]);
  const visits = (row: ReturnType<typeof who>, header: readonly string[]) =>
    planAttendance(read(row, { header }).months, stored)[0]?.data.nurseVisits;
  expect(
    visits(
      who(),
      HEADER.filter((heading) => heading !== '保健室来室'),
    ),
  ).toBe(5);
  expect(visits(who({ 保健室来室: '' }), HEADER)).toBe(5);
  expect(visits(who({ 保健室来室: '0' }), HEADER)).toBe(0);
});
