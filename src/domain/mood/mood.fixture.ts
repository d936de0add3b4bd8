import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { addDays, type Day } from '../days';
import type { MoodDay } from './state';

export const calendar: SchoolCalendar = {
  closures: [{ from: '2026-12-25', to: '2027-01-07', name: '冬休み' }],
  ...{ extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' },
};

/** `count` school days from `first` on. */
export function schoolDaysFrom(first: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let day = first; days.length < count; day = addDays(day, 1))
    if (isSchoolDay(calendar, day)) days.push(day);
  return days;
}

export const MONDAY = '2026-09-07';

/** Successive school days from a Monday on: 4–1 a level, `p` a pass, `.` silent, `-` away. */
export function daysOf(answers: string, first = MONDAY): MoodDay[] {
  const days = schoolDaysFrom(first, answers.length);
  return Array.from(answers, (one, index): MoodDay => {
    const day = days[index] ?? first;
    if (one === 'p') return { day, answer: 'skipped' };
    if (one === '.') return { day, answer: 'silent' };
    return { day, answer: one === '-' ? 'away' : (Number(one) as 1 | 2 | 3 | 4) };
  });
}
