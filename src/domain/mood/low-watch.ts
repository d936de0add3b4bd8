/** A child who is low all the time: against the weather itself, because the child's own usual is low too and no change is to be seen. */
import type { Day } from '../days';
import type { Level } from '../answers/pupil-records';
import { ALARMS_KEPT, HALF_TERM_DAYS, LOW_ANSWERS, LOW_MEAN, LOW_WEEKS } from './limits';
import type { LowWatch, MoodDay } from './state';

export const NO_LOW: LowWatch = { answers: [], days: [], rest: 0, alarms: [] };

/** How a child is low: in each of its last answers, or on average over three weeks. */
export type Lowness = 'each-answer' | 'three-weeks';

/** The watch after one school day. A pass and a day without an answer say nothing about the weather. */
export function watchLow(watch: LowWatch, { day, answer }: MoodDay): LowWatch {
  const level = typeof answer === 'number' ? answer : null;
  const answers = level === null ? watch.answers : [...watch.answers, level].slice(-LOW_ANSWERS);
  const days = [...watch.days, level].slice(-LOW_WEEKS.days);
  const rest = Math.max(0, watch.rest - 1);
  const after = { ...watch, answers, days, rest };
  if (rest > 0 || level === null || lownessOf(after) === undefined) return after;
  return { ...after, rest: HALF_TERM_DAYS, alarms: alarmsWith(watch.alarms, day) };
}

/** `undefined`: not low, or not known to be. */
export function lownessOf({ answers, days }: Pick<LowWatch, 'answers' | 'days'>): Lowness | undefined {
  if (answers.length === LOW_ANSWERS && answers.every((level) => level <= 2)) return 'each-answer';
  const levels = days.flatMap((level) => level ?? []);
  const isKnown = days.length === LOW_WEEKS.days && levels.length >= LOW_WEEKS.answers;
  return isKnown && meanOf(levels) <= LOW_MEAN ? 'three-weeks' : undefined;
}

function meanOf(levels: readonly Level[]): number {
  return levels.reduce<number>((sum, level) => sum + level, 0) / levels.length;
}

function alarmsWith(alarms: readonly Day[], day: Day): Day[] {
  return [...alarms, day].slice(-ALARMS_KEPT);
}
