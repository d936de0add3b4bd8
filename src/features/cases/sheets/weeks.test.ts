import { describe, expect, it } from 'vitest';
import { firstMonday, WEEKS, weeksUntil } from './weeks';

const calendar = {
  closures: [{ from: '2026-11-23', to: '2026-11-23', name: '勤労感謝の日' }],
  extraSchoolDays: [],
  opensAt: '08:00',
  closesAt: '16:30',
};

describe('the last eight weeks', () => {
  it.each([
    ['2026-11-20', '2026-09-28'],
    ['2026-11-22', '2026-09-28'],
    ['2026-11-23', '2026-10-05'],
    ['2028-02-29', '2028-01-10'],
  ])('until %s begin on Monday, %s', (today, monday) => expect(firstMonday(today)).toBe(monday));

  it('tell of each day what is known of it, and count each week', () => {
    const weeks = weeksUntil('2026-11-26', {
      calendar,
      weather: { '2026-11-24': { level: 2 }, '2026-11-25': { level: null } },
      attendance: { '2026-11-19': 'absent', '2026-11-24': 'late' },
    });
    expect(weeks).toHaveLength(WEEKS);
    const [before, last] = weeks.slice(-2);
    expect(before).toMatchObject({ from: '2026-11-16', absent: 1, lateOrEarly: 0 });
    expect(last).toMatchObject({ from: '2026-11-23', absent: 0, lateOrEarly: 1 });
    expect(last?.days.map(({ isSchoolDay, weather }) => [isSchoolDay, weather])).toEqual([
      [false, undefined],
      [true, 2],
      [true, 'pass'],
      [true, undefined],
      [false, undefined],
    ]);
  });
});
