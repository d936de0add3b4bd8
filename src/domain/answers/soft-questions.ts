/**
 * One question more than the weather, every two weeks at most, where the school asks it. Plain values: a pupil's page carries no schema.
 * Each answer stands for itself: nothing is added up, and no score is made of them.
 */
import { addDays, type Day, weekdayOf } from '../days';

export const SOFT_QUESTIONS = ['sleep', 'look-forward', 'someone'] as const;
export type SoftQuestion = (typeof SOFT_QUESTIONS)[number];

/** The same three for every question, each with its own words. */
export const SOFT_ANSWERS = ['yes', 'between', 'no'] as const;
export type SoftAnswer = (typeof SOFT_ANSWERS)[number];

/** Where a question comes from, and which answer is a reason to have a word with the child. `own`: ours, of no validated instrument. */
export const OF_QUESTION: Readonly<Record<SoftQuestion, { source: 'own'; low: SoftAnswer }>> = {
  sleep: { source: 'own', low: 'no' },
  'look-forward': { source: 'own', low: 'no' },
  someone: { source: 'own', low: 'no' },
};

/** A Monday: weeks are counted from it. */
const FIRST_WEEK = '2026-04-06';
const WEDNESDAY = 3;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The question of a day: on every second Wednesday, one after the other. Where there is no school that day nobody is asked. */
export function softQuestionOn(day: Day): SoftQuestion | undefined {
  if (weekdayOf(day) !== WEDNESDAY) return undefined;
  const monday = addDays(day, -(WEDNESDAY - 1));
  const week = Math.round((Date.parse(monday) - Date.parse(FIRST_WEEK)) / WEEK_MS);
  if (week % 2 !== 0) return undefined;
  const turn = (week / 2) % SOFT_QUESTIONS.length;
  return SOFT_QUESTIONS.at(turn);
}
