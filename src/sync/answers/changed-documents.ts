/** What today's check-in becomes by one tap. Every tap changes one thing and leaves the rest as it stands. */
import type { Body, CheckIn, Level, Scale } from '@domain/answers/pupil-records';

/** `answer` without a level is a pass. */
export type CheckInChange =
  { answer: { scale: Scale; level?: Level } } | { body: Body } | { soft: CheckIn['soft'] };

export type CheckInInput = Pick<CheckIn, 'day' | 'scale' | 'level' | 'skipped' | 'body' | 'talkTo' | 'soft'>;

/** `present` is absent for the first answer of a day. */
export function changedCheckIn(
  present: CheckInInput | undefined,
  day: CheckIn['day'],
  change: CheckInChange,
): CheckInInput {
  const { scale = 'weather', level, body, talkTo, soft } = present ?? {};
  const answer = 'answer' in change ? change.answer : { scale, level };
  const nextBody = 'body' in change ? change.body : body;
  const nextSoft = 'soft' in change ? change.soft : soft;
  return {
    day,
    scale: answer.scale,
    skipped: answer.level === undefined,
    ...(answer.level !== undefined && { level: answer.level }),
    ...(nextBody && { body: nextBody }),
    ...(talkTo && { talkTo }),
    ...(nextSoft && { soft: nextSoft }),
  };
}
