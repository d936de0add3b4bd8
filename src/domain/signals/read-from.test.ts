import { expect, it } from 'vitest';
import type { SchoolCalendar } from '../school/calendar';
import { readFrom } from './read-from';

const calendar: SchoolCalendar = {
  closures: [{ from: '2026-11-23', to: '2026-11-23', name: '勤労感謝の日' }],
  extraSchoolDays: ['2026-11-28'],
  opensAt: '08:15',
  closesAt: '16:45',
};
const EVERY_DAY = { workDays: [1, 2, 3, 4, 5] };
const TUESDAYS = { workDays: [2] };
const jst = (text: string) => Date.parse(`${text}:00+09:00`);

it.each([
  ['in school hours, now', '2026-11-20T10:00', [EVERY_DAY], '2026-11-20T10:00'],
  ['before school, when it opens', '2026-11-20T07:00', [EVERY_DAY], '2026-11-20T08:15'],
  [
    'on Friday at 17:00 before a holiday Monday, on Tuesday',
    '2026-11-20T17:00',
    [EVERY_DAY],
    '2026-11-24T08:15',
  ],
  ['by who comes on Tuesdays, not before that', '2026-11-18T10:00', [TUESDAYS], '2026-11-24T08:15'],
  ['by whichever of two is there first', '2026-11-18T10:00', [TUESDAYS, EVERY_DAY], '2026-11-18T10:00'],
  [
    'by somebody of whom no days are known, when school is open',
    '2026-11-21T10:00',
    [{}],
    '2026-11-24T08:15',
  ],
])('is read %s', (_, sentAt, readers, from) => {
  expect(readFrom(calendar, readers, jst(sentAt))).toBe(jst(from));
});

it('promises nothing where nobody reads it', () => {
  expect(readFrom(calendar, [], jst('2026-11-20T10:00'))).toBeUndefined();
  expect(readFrom(calendar, [{ workDays: [] }], jst('2026-11-20T10:00'))).toBeUndefined();
});
