import { expect, it } from 'vitest';
import { moodOf } from './history';
import { RECENT_DAYS } from './limits';
import { calendar, daysOf, schoolDaysFrom } from './mood.fixture';
import type { MoodState } from './state';
import { daysOfTerm, daysToLookAt, lastSchoolDay } from './window';

const term = schoolDaysFrom('2026-04-06', 70);
const stateOf = (answers: string): MoodState[] => {
  const state = moodOf(undefined, daysOf(answers, '2026-04-06'));
  return state ? [state] : [];
};

it('the last school day before a Monday is a Friday, and after a holiday the day before it', () => {
  expect(lastSchoolDay(calendar, '2026-11-22')).toBe('2026-11-20');
  expect(lastSchoolDay(calendar, '2027-01-07')).toBe('2026-12-24');
  const never = { ...calendar, closures: [{ from: '2026-01-01', to: '2027-12-31', name: '休校' }] };
  expect(lastSchoolDay(never, '2026-11-22')).toBeUndefined();
});

it('a term begins after a long holiday and with the school year', () => {
  expect(daysOfTerm(calendar, '2027-01-12')).toEqual(['2027-01-08', '2027-01-11', '2027-01-12']);
  expect(daysOfTerm(calendar, '2026-06-30')[0]).toBe('2026-04-01');
});

it('a night looks back as far as an answer may be late, further when nights were missed, and at everything at first', () => {
  expect(daysToLookAt(term, stateOf('3'.repeat(69)))).toEqual(term.slice(-RECENT_DAYS));
  expect(daysToLookAt(term, [...stateOf('3'.repeat(69)), ...stateOf('3333')])).toEqual(term.slice(3));
  expect(daysToLookAt(term, [])).toEqual(term);
  const older = stateOf('3'.repeat(69)).map((state) => ({ ...state, version: 0 }));
  expect(daysToLookAt(term, older)).toEqual(term);
});
