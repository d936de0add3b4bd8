import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../defaults/calendar';
import { namedInWeeks, weeksOfLastMonth } from './tried-month';

const calendar = defaultCalendar([2026], [{ day: '2026-10-12', name: 'スポーツの日' }]);
const settings = { perClassAndWeek: 2, perSchoolAndWeek: 5, floor: 0.1 };
const pupil = (pupilId: string, score = 0.5) => ({ pupilId, score, classIds: ['2026-5-1'] });

describe('trying a model on last month', () => {
  it('looks at the end of every week with school', () => {
    expect(weeksOfLastMonth(calendar, '2026-11-20')).toEqual({
      month: '2026-10',
      weeks: ['2026-10-02', '2026-10-09', '2026-10-16', '2026-10-23', '2026-10-30'],
    });
  });

  it('takes July when August was a vacation, and nothing where there is no school', () => {
    expect(weeksOfLastMonth(calendar, '2026-09-03').month).toBe('2026-07');
    const closed = { ...calendar, closures: [{ from: '2020-01-01', to: '2030-01-01', name: '休校' }] };
    expect(weeksOfLastMonth(closed, '2026-11-20').weeks).toEqual([]);
  });

  it('names nobody again within three weeks, and as many a week as the school wants', () => {
    const everybody = [pupil('a'), pupil('b'), pupil('c'), pupil('low', 0.05)];
    const named = namedInWeeks(
      ['2026-10-02', '2026-10-09', '2026-10-23'].map((day) => ({ day, candidates: everybody })),
      settings,
    );
    expect(named.map(({ pupilId }) => pupilId)).toEqual(['a', 'b', 'c', 'a', 'b']);
  });
});
