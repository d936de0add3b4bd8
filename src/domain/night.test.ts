import { describe, expect, it } from 'vitest';
import { defaultCalendar } from './defaults/calendar';
import {
  evaluatedDay,
  isFinished,
  modelsKey,
  nightOf,
  type NightSchool,
  type NightStep,
  schoolTonight,
  stepsDue,
} from './night';
import { givenModel } from './risk/model.fixture';

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

const night = '2026-11-24';
const done: NightStep[] = ['moods', 'risk'];

describe('what is left to do with a school', () => {
  const due = (before: NightSchool | undefined, of = night, models = 'a none') =>
    stepsDue(schoolTonight(before, of, models));

  it('is everything in a new night, and only what is not done yet in the same one', () => {
    const state: NightSchool = { night, models: 'a none', done: ['moods'], failures: 1 };
    expect(due(undefined)).toEqual(['moods', 'risk']);
    expect(due(state)).toEqual(['risk']);
    expect(due(state, '2026-11-25')).toEqual(['moods', 'risk']);
  });

  it('is the scores again when the board has chosen other models', () => {
    const state: NightSchool = { night, models: 'a none', done, failures: 0 };
    expect(due(state)).toEqual([]);
    expect(due(state, night, 'b none')).toEqual(['risk']);
  });

  it('is nothing once it has failed for an hour', () => {
    const state: NightSchool = { night, models: 'a none', done: [], failures: 12 };
    expect(due(state)).toEqual([]);
    expect(due(state, night, 'b none')).toEqual(['moods', 'risk']);
  });
});

describe('a night that is finished', () => {
  const school = { night, models: 'a none', done, failures: 0 };
  const run = {
    at: '2026-11-23T17:00:00Z',
    finished: night,
    models: 'a none',
    schools: { 'umi-sho': school },
  };

  it('is not, in the next one, with other models, or when there is a school more', () => {
    expect(isFinished(run, night, 'a none', 1)).toBe(true);
    expect(isFinished(run, night, 'a none', 2)).toBe(false);
    expect(isFinished(run, night, 'b none', 1)).toBe(false);
    expect(isFinished(run, '2026-11-25', 'a none', 1)).toBe(false);
    expect(isFinished({ at: run.at }, night, 'a none', 0)).toBe(false);
  });

  it('tells models apart by which is active and which in the shadow', () => {
    const [one, other] = [givenModel([], { id: 'one' }), givenModel([], { id: 'other' })];
    expect(modelsKey({})).toBe('none none');
    expect(modelsKey({ active: one, shadow: other })).toBe('one other');
    expect(modelsKey({ shadow: one })).toBe('none one');
  });
});
