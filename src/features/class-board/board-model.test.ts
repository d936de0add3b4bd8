import type { ClassDay, ClassDayEntry } from '@domain/derived';
import type { Level } from '@domain/answers/pupil-records';
import { expect, test } from 'vitest';
import { boardCounts, type BoardInput, boardRows, classShares, weatherShares } from './board-model';

const days = ['2026-11-18', '2026-11-19', '2026-11-20'];
const pupil = (number: number, familyName: string) => ({
  number,
  familyName,
  givenName: 'はる',
  kana: 'かな',
});
const answer = (level: Level | null, more: Partial<ClassDayEntry> = {}): ClassDayEntry => ({
  level,
  body: null,
  skipped: level === null,
  talk: false,
  rev: 1,
  ...more,
});
const day = (date: string, more: Partial<ClassDay>): ClassDay => ({
  classId: '2026-5-1',
  day: date,
  ...more,
});

function board(classDays: Record<string, ClassDay>): BoardInput {
  return {
    days,
    roster: { pupils: { b: pupil(2, 'いずみ'), a: pupil(1, 'あさひ'), c: pupil(3, 'うみの') } },
    classDays,
    nameOf: ({ familyName, givenName }) => `${familyName} ${givenName}`,
  };
}

test('every pupil of the roster has a row, by number, whether they answered or not', () => {
  const rows = boardRows(board({}));
  expect(rows.map(({ number, name }) => [number, name])).toEqual([
    [1, 'あさひ はる'],
    [2, 'いずみ はる'],
    [3, 'うみの はる'],
  ]);
  expect(rows[0]?.cells).toEqual([{ kind: 'none' }, { kind: 'none' }, { kind: 'none' }]);
});

test('an entry of somebody who is not in the class any more is not shown and not counted', () => {
  const rows = boardRows(board({ '2026-11-20': day('2026-11-20', { entries: { gone: answer(1) } }) }));
  expect(rows).toHaveLength(3);
  expect(boardCounts(rows)).toMatchObject({ invited: 3, answered: 0, unanswered: 3 });
});

test('nobody is missed on a day on which the class is out, and such a day counts as no silence', () => {
  const silent = day('2026-11-19', { entries: { b: answer(3) } });
  const out = { ...board({ '2026-11-19': silent }), outDays: new Set(['2026-11-19', '2026-11-20']) };
  const rows = boardRows(out);
  expect(boardCounts(rows)).toMatchObject({ invited: 3, answered: 0, unanswered: 0, away: 0, excused: 3 });
  expect(rows[0]?.unansweredDays).toBe(0);
  expect(boardRows(board({ '2026-11-19': silent }))[0]?.unansweredDays).toBe(1);
});

test('a pass is an answer, and an absent pupil is not waited for', () => {
  const rows = boardRows(
    board({
      '2026-11-20': day('2026-11-20', {
        entries: { a: answer(4, { talk: true, body: 'bad' }), b: answer(null) },
        attendance: { c: 'absent' },
      }),
    }),
  );
  expect(boardCounts(rows)).toEqual({
    invited: 3,
    answered: 2,
    levels: { 1: 0, 2: 0, 3: 0, 4: 1 },
    passes: 1,
    unanswered: 0,
    away: 1,
    excused: 0,
    attendance: { present: 2, absent: 1, late: 0, early: 0, suspended: 0, recognised: 0 },
    talks: 1,
  });
  expect(rows.map(({ today }) => today.kind)).toEqual(['level', 'pass', 'none']);
  expect(rows[0]).toMatchObject({ talk: true, body: 'bad' });
});

test('a pupil who is late is still waited for, and one who answers from home counts although absent', () => {
  const rows = boardRows(
    board({
      '2026-11-20': day('2026-11-20', { entries: { a: answer(2) }, attendance: { a: 'absent', b: 'late' } }),
    }),
  );
  expect(boardCounts(rows)).toMatchObject({ answered: 1, unanswered: 2, away: 0 });
});

test('attendance is counted by what the book says, whether a pupil answered or not', () => {
  const attendance = { a: 'absent', b: 'suspended', c: 'late' } as const;
  const entries = { a: answer(2), c: answer(3) };
  const counts = boardCounts(boardRows(board({ '2026-11-20': day('2026-11-20', { entries, attendance }) })));
  expect(counts.attendance).toEqual({
    present: 0,
    absent: 1,
    late: 1,
    early: 0,
    suspended: 1,
    recognised: 0,
  });
  expect(counts).toMatchObject({ answered: 2, away: 1, unanswered: 0 });
});

test('days without an answer are counted back from yesterday, without those away and those on which nobody answered', () => {
  const longer = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
  const classDays = {
    '2026-11-16': day('2026-11-16', { entries: { a: answer(4), b: answer(4) } }),
    '2026-11-17': day('2026-11-17', { entries: { a: answer(4) } }),
    '2026-11-18': day('2026-11-18', { entries: { a: answer(4) }, attendance: { b: 'absent' } }),
    '2026-11-19': day('2026-11-19', {}),
  };
  const rows = boardRows({ ...board(classDays), days: longer });
  expect(rows.map(({ unansweredDays }) => unansweredDays)).toEqual([0, 1, 3]);
});

test('present again is like nothing said', () => {
  const attendance = { a: 'present' as const };
  const [row] = boardRows(board({ '2026-11-20': day('2026-11-20', { attendance }) }));
  expect(row?.attendance).toBeUndefined();
  expect(row?.today).toEqual({ kind: 'none' });
});

test('who signed stands in the row of the pupil it is about', () => {
  const contacts = { a: { teacher: '2026-11-20T00:00:00.000Z' } };
  const [first, second] = boardRows(board({ '2026-11-20': day('2026-11-20', { contacts }) }));
  expect(first?.contacts).toEqual(contacts.a);
  expect(second?.contacts).toEqual({});
});

test('shares leave out passes and days without an answer', () => {
  const cells = [
    { kind: 'level', level: 4 },
    { kind: 'level', level: 4 },
    { kind: 'pass' },
    { kind: 'none' },
    { kind: 'level', level: 1 },
  ] as const;
  expect(weatherShares(cells)).toEqual({ levels: { 1: 1, 2: 0, 3: 0, 4: 2 }, total: 3 });
});

test('a whole class is counted day by day', () => {
  const rows = boardRows(
    board({ '2026-11-19': day('2026-11-19', { entries: { a: answer(4), b: answer(null) } }) }),
  );
  expect(classShares(days, rows)).toEqual([
    { day: '2026-11-18', levels: { 1: 0, 2: 0, 3: 0, 4: 0 }, passes: 0, answered: 0 },
    { day: '2026-11-19', levels: { 1: 0, 2: 0, 3: 0, 4: 1 }, passes: 1, answered: 2 },
    { day: '2026-11-20', levels: { 1: 0, 2: 0, 3: 0, 4: 0 }, passes: 0, answered: 0 },
  ]);
});

test('absences count in a row, today included; days without any answer of the class neither count nor break it', () => {
  const absent = { attendance: { a: 'absent' as const } };
  const classmates = { entries: { b: answer(4) } };
  const row = (classDays: Record<string, ClassDay>) => boardRows(board(classDays))[0]?.absentDays;
  const of = (...each: Partial<ClassDay>[]) =>
    Object.fromEntries(days.map((date, index) => [date, day(date, each[index] ?? {})]));
  expect(row(of({ ...absent, ...classmates }, {}, absent))).toBe(2);
  expect(row(of({ ...absent, ...classmates }, classmates, absent))).toBe(1);
  expect(row(of(absent, absent, {}))).toBe(0);
  expect(row(of(absent, { attendance: { a: 'suspended' } }, absent))).toBe(2);
});
