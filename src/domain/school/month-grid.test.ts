import { describe, expect, it } from 'vitest';
import { addMonths, monthGrid } from './month-grid';

describe('the grid of a month', () => {
  it('puts the first and the last day under their weekdays', () => {
    const weeks = monthGrid('2026-11');
    expect(weeks[0]).toEqual([
      '2026-11-01',
      '2026-11-02',
      '2026-11-03',
      '2026-11-04',
      '2026-11-05',
      '2026-11-06',
      '2026-11-07',
    ]);
    expect(weeks.at(-1)?.slice(0, 3)).toEqual(['2026-11-29', '2026-11-30', null]);
  });

  it('has only full weeks and every day once', () => {
    const weeks = monthGrid('2028-02');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(29);
  });
});

describe('turning the page of a calendar', () => {
  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', -14, '2025-01'],
  ])('%s %i is %s', (month, count, expected) => expect(addMonths(month, count)).toBe(expected));
});
