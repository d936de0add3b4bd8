import { describe, expect, it } from 'vitest';
import { usualCalendar } from '../defaults/calendar';
import { afterSchoolDays, schoolDaysWaited } from './school-time';
import { MORNING } from './signal.fixture';

const calendar = {
  ...usualCalendar(MORNING),
  closures: [
    { from: '2026-11-23', to: '2026-11-23', name: '勤労感謝の日' },
    { from: '2026-12-25', to: '2027-01-07', name: '冬休み' },
  ],
  ...{ extraSchoolDays: [], opensAt: '08:15', closesAt: '16:45' },
};
const jst = (text: string) => Date.parse(`${text}:00+09:00`);

describe('two school days', () => {
  it.each([
    ['in the morning', '2026-11-24T10:00', '2026-11-26T10:00'],
    ['over a weekend', '2026-11-26T10:00', '2026-11-30T10:00'],
    ['on Friday at 17:00 before a holiday Monday', '2026-11-20T17:00', '2026-11-26T08:15'],
    ['at night', '2026-11-24T23:00', '2026-11-27T08:15'],
    ['in the holidays, by the calendar', '2026-12-28T12:00', '2026-12-30T12:00'],
    ['in a night of the holidays, when people are awake', '2026-12-28T23:00', '2026-12-30T16:45'],
    ['on the last day before them', '2026-12-24T10:00', '2026-12-26T10:00'],
  ])('%s', (_, since, due) => {
    expect(new Date(afterSchoolDays(calendar, jst(since), 2))).toEqual(new Date(jst(due)));
  });
});

describe('how long a child waits', () => {
  it.each([
    ['the same day', '2026-11-24T10:00', '2026-11-24T15:00', 0],
    ['sent at night, the next day', '2026-11-24T23:00', '2026-11-25T09:00', 0],
    ['a day later', '2026-11-24T10:00', '2026-11-25T08:00', 1],
    ['from Friday to Tuesday after a holiday', '2026-11-20T10:00', '2026-11-24T09:00', 1],
    ['from Friday evening', '2026-11-20T17:00', '2026-11-24T09:00', 0],
    ['five days', '2026-11-24T10:00', '2026-12-01T09:00', 5],
  ])('%s', (_, since, now, days) => {
    expect(schoolDaysWaited(calendar, jst(since), jst(now))).toBe(days);
  });
});
