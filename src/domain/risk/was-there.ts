import { dayOfInstant, monthOf, type Day } from '../days';
import type { MoodState } from '../mood/state';
import type { AttendanceMonths } from './attendance-features';
import type { AnsweredRound } from './survey-features';

export interface Traces {
  readonly attendance: AttendanceMonths;
  readonly rounds: readonly AnsweredRound[];
  readonly mood: MoodState | undefined;
}

/**
 * Whether anything says that a pupil was at the school by that day: no roster tells since when. Not knowing it of somebody who was there is
 * the smaller mistake.
 */
export function wasThere({ attendance, rounds, mood }: Traces, day: Day): boolean {
  const firstKnown = mood?.settled?.day ?? mood?.recent[0]?.day;
  return (
    (firstKnown !== undefined && firstKnown <= day) ||
    [...attendance].some(
      ([month, { days }]) => month < monthOf(day) || Object.keys(days).some((marked) => marked <= day),
    ) ||
    rounds.some(({ round, result }) => result !== undefined && dayOfInstant(round.closesAt) <= day)
  );
}
