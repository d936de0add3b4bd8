import { expect, it } from 'vitest';
import { usualCalendar } from '../defaults/calendar';
import { type Course, figuresLine, figuresOf } from './figures';

const calendar = usualCalendar(Date.parse('2026-11-30T00:00:00Z'));
const course: Course = {
  attendance: {
    '2026-11-09': 'absent',
    '2026-11-16': 'absent',
    '2026-11-19': 'late',
    '2026-11-20': 'suspended',
    '2026-11-25': 'absent',
  },
  weather: { '2026-11-17': 2, '2026-11-18': null, '2026-11-19': 1, '2026-11-26': 4 },
  nurse: ['2026-11-18', '2026-11-27'],
  contacts: ['2026-11-25', '2026-11-26', '2026-11-30'],
  rounds: [
    { day: '2026-11-10', indicators: { mood: 40 } },
    { day: '2026-11-17', indicators: { mood: 45, friends: null } },
  ],
};

it('puts as many school days before the support beside those since, today left out', () => {
  // Tuesday to Friday; from Wednesday to Monday before it.
  const figures = figuresOf(course, '2026-11-24', '2026-11-30', calendar);
  expect(figures?.since).toEqual({
    ...{ from: '2026-11-24', to: '2026-11-29', days: 4, absent: 1, late: 0, nurse: 1, contacts: 2 },
    weather: { 1: 0, 2: 0, 3: 0, 4: 1 },
  });
  expect(figures?.before).toEqual({
    ...{ from: '2026-11-18', to: '2026-11-23', days: 4, absent: 0, late: 1, nurse: 1, contacts: 0 },
    ...{ weather: { 1: 1, 2: 0, 3: 0, 4: 0 }, indicators: { mood: 45 } },
  });
});

it('says nothing where not one school day has gone by', () => {
  expect(figuresOf(course, '2026-11-24', '2026-11-24', calendar)).toBeUndefined();
  expect(figuresOf(course, '2026-12-26', '2026-12-28', calendar)).toBeUndefined();
});

it('is said in one line: absence where there is any, else rain', () => {
  const side = {
    from: '2026-11-01',
    to: '2026-11-21',
    days: 15,
    absent: 6,
    late: 0,
    nurse: 0,
    contacts: 0,
    weather: { 1: 2, 2: 3, 3: 0, 4: 0 },
  };
  expect(figuresLine({ before: side, since: { ...side, absent: 2 } })).toEqual({
    weeks: 3,
    of: 'absent',
    before: 6,
    since: 2,
  });
  const dry = { ...side, absent: 0 };
  expect(figuresLine({ before: dry, since: { ...dry, weather: { 1: 0, 2: 1, 3: 0, 4: 0 } } })).toMatchObject({
    of: 'rain',
    before: 5,
    since: 1,
  });
});
