import { expect, it } from 'vitest';
import { addDays, weekdayOf } from '../days';
import { SOFT_QUESTIONS, softQuestionOn } from './soft-questions';

const days = Array.from({ length: 900 }, (_, index) => addDays('2025-12-01', index));
const asked = days.filter((day) => softQuestionOn(day) !== undefined);

it('asks every second Wednesday and on no other day, over years and their ends', () => {
  expect(new Set(asked.map(weekdayOf))).toEqual(new Set([3]));
  for (const [index, day] of asked.slice(1).entries()) expect(day).toBe(addDays(asked[index] ?? '', 14));
  expect(asked.length).toBeGreaterThan(60);
});

it('asks each question in its turn, and the same of everybody', () => {
  const turns = asked.map(softQuestionOn);
  const first = SOFT_QUESTIONS.indexOf(turns[0] ?? 'sleep');
  expect(turns).toEqual(turns.map((_, index) => SOFT_QUESTIONS[(first + index) % SOFT_QUESTIONS.length]));
  expect(softQuestionOn('2026-04-08')).toBe('sleep');
});
