import { describe, expect, it } from 'vitest';
import { defaultCalendar } from './defaults/calendar';
import { evaluatedDay, isFinished, nightOf, stepsDue } from './night';

const at = (time: string) => Date.parse(`2026-11-24T${time}+09:00`);
const calendar = defaultCalendar([2026], [{ day: '2026-11-23', name: '勤労感謝の日' }]);

describe('a night', () => {
  it('begins at two in the morning, and is still due in the afternoon when it was missed', () => {
    expect(nightOf(at('01:59'))).toBe('2026-11-23');
    expect(nightOf(at('02:00'))).toBe('2026-11-24');
    expect(nightOf(at('16:00'))).toBe('2026-11-24');
  });

  it('looks back on the last school day, over week-ends, holidays and vacations', () => {
    expect(evaluatedDay(calendar, '2026-11-20')).toBe('2026-11-19');
    expect(evaluatedDay(calendar, '2026-11-24')).toBe('2026-11-20');
    expect(evaluatedDay(calendar, '2026-08-31')).toBe('2026-07-20');
  });

  it('looks back on the day before when a school has no school days', () => {
    const closed = { ...calendar, closures: [{ from: '2020-01-01', to: '2030-01-01', name: '休校' }] };
    expect(evaluatedDay(closed, '2026-11-20')).toBe('2026-11-19');
  });
});

describe('what is left to do with a school', () => {
  it('is everything in a new night, and only what is not done yet in the same one', () => {
    const state = { night: '2026-11-24', done: ['moods' as const], failures: 1 };
    expect(stepsDue(undefined, '2026-11-24')).toEqual(['moods', 'risk']);
    expect(stepsDue(state, '2026-11-24')).toEqual(['risk']);
    expect(stepsDue(state, '2026-11-25')).toEqual(['moods', 'risk']);
  });

  it('is nothing once it has failed for an hour', () => {
    expect(stepsDue({ night: '2026-11-24', done: [], failures: 12 }, '2026-11-24')).toEqual([]);
  });
});

describe('a night that is finished', () => {
  const night = '2026-11-24';
  const school = { night, done: ['moods' as const, 'risk' as const], failures: 0 };
  const run = { at: '2026-11-23T17:00:00Z', finished: night, schools: { 'umi-sho': school } };

  it('is not, in the next one or when there is a school more', () => {
    expect(isFinished(run, night, 1)).toBe(true);
    expect(isFinished(run, night, 2)).toBe(false);
    expect(isFinished(run, '2026-11-25', 1)).toBe(false);
    expect(isFinished({ at: run.at }, night, 0)).toBe(false);
  });
});
