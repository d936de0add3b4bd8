import { expect, it } from 'vitest';
import type { ClassDay, ClassDayEntry } from '../derived';
import type { Roster } from '../school/school';
import { schoolMorning } from './school-morning';

const DAY = '2026-11-20';
const name = { number: 1, familyName: '青木', givenName: '光', kana: 'あおき ひかり' };
const rosterOf = (...ids: string[]): Roster => ({
  pupils: Object.fromEntries(ids.map((id) => [id, name])),
});
const entry = (change: Partial<ClassDayEntry>): ClassDayEntry => ({
  ...{ level: 4, body: null, skipped: false, talk: false, rev: 1, ...change },
});
const board = (classId: string, marks: Omit<ClassDay, 'classId' | 'day'>): ClassDay => ({
  ...{ classId, day: DAY, ...marks },
});

it('counts of each class who answered, who did not yet, who is away and why, bodies and weather', () => {
  const { classes } = schoolMorning(
    DAY,
    ['2026-1-1', '2026-2-1'],
    { '2026-1-1': rosterOf('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'), '2026-2-1': rosterOf('q1') },
    {
      '2026-1-1': board('2026-1-1', {
        entries: {
          p1: entry({ level: 1, body: 'bad' }),
          p2: entry({ level: 2, body: 'a-little' }),
          p3: entry({ level: null, skipped: true }),
          moved: entry({ level: 1, body: 'bad' }),
        },
        attendance: { p4: 'absent', p5: 'suspended', p1: 'late', p6: 'recognised' },
      }),
    },
  );
  expect(classes[0]?.counts).toEqual({
    ...{ enrolled: 7, answered: 3, unanswered: 2, away: 2 },
    attendance: { present: 3, absent: 1, late: 1, early: 0, suspended: 1, recognised: 1 },
    body: { good: 0, 'a-little': 1, bad: 1 },
    levels: { 1: 1, 2: 1, 3: 0, 4: 0 },
  });
  expect(classes[1]?.counts).toMatchObject({ enrolled: 1, answered: 0, unanswered: 1, away: 0 });
});

it('counts a child who answers though away as answered, and nobody twice who has two classes', () => {
  const both = { p1: entry({ level: 3, body: 'bad', rev: 2 }) };
  const { classes, school } = schoolMorning(
    DAY,
    ['2026-1-1', '2026-1-himawari'],
    { '2026-1-1': rosterOf('p1', 'p2'), '2026-1-himawari': rosterOf('p1') },
    {
      '2026-1-1': board('2026-1-1', { entries: both, attendance: { p1: 'absent', p2: 'absent' } }),
      '2026-1-himawari': board('2026-1-himawari', { entries: both, attendance: { p1: 'absent' } }),
    },
  );
  expect(classes.map(({ counts }) => counts.enrolled)).toEqual([2, 1]);
  expect(school).toMatchObject({ enrolled: 2, answered: 1, unanswered: 0, away: 2 });
  expect(school.body.bad).toBe(1);
  expect(school.levels[3]).toBe(1);
  expect(school.attendance.absent).toBe(2);
});

it('waits for nobody of a class that is out', () => {
  const rosters = { '2026-5-1': rosterOf('p1', 'p2'), '2026-6-1': rosterOf('q1') };
  const boards = { '2026-5-1': board('2026-5-1', { attendance: { p2: 'absent' } }) };
  const { school } = schoolMorning(DAY, ['2026-5-1', '2026-6-1'], rosters, boards, new Set(['2026-5-1']));
  expect(school).toMatchObject({ enrolled: 3, answered: 0, unanswered: 1, away: 1 });
});
