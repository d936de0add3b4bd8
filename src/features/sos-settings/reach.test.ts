import { expect, it } from 'vitest';
import type { Staff } from '@domain/identity';
import { peopleByWeekday, peopleOf, targetReach, weekdaysByCount } from './reach';

const member = (title: Staff['title'], workDays: number[]): Staff => ({
  role: 'counsellor',
  title,
  displayName: title,
  classIds: [],
  cover: {},
  workDays,
  active: true,
});
const people = peopleOf({
  nurse: member('nurse', [1, 2, 3, 4, 5]),
  'sc-1': member('sc', [3]),
  'sc-2': member('sc', [3, 5]),
});

it('counts behind a title only those on duty, and a person named on every day', () => {
  expect(targetReach('sc', people)).toEqual({ target: 'sc', kind: 'title', counts: [0, 0, 2, 0, 1] });
  expect(targetReach('sc-1', people)).toEqual({ target: 'sc-1', kind: 'person', counts: [1, 1, 1, 1, 1] });
  expect(targetReach('board', people).kind).toBe('board');
});

it('counts nobody twice who is meant twice', () => {
  expect(peopleByWeekday({ to: ['sc', 'sc-1', 'nurse'] }, people)).toEqual([2, 2, 3, 2, 3]);
});

it('groups weekdays by the number of people, without the empty ones', () => {
  expect(weekdaysByCount([0, 0, 2, 0, 1])).toEqual([
    [2, [3]],
    [1, [5]],
  ]);
});
