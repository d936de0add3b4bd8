import { morningReaders } from '@domain/access/around-child';
import { type SoftQuestion, softQuestionOn } from '@domain/answers/soft-questions';
import type { Day } from '@domain/days';
import type { PupilSession } from '@/local/session-types';
import { adultsAround } from '@/sync/own-data/adults-around';
import type { OwnCheckIn, OwnData } from '@/sync/own-data/own-data';

/**
 * The question of the day, where the school asks one and the child has answered and not passed. A child who leaves out one of those who
 * look after its class is not asked: the class's day, on which a low answer stands, is one for all of them.
 */
export function questionOf(
  session: Pick<PupilSession, 'classId'>,
  own: Pick<OwnData, 'scale' | 'readers' | 'classIds' | 'choices'> | undefined,
  present: Pick<OwnCheckIn, 'skipped'>,
  today: Day,
): SoftQuestion | undefined {
  if (own?.scale.soft !== true || present.skipped) return undefined;
  return leavesOutReaders(session, own) ? undefined : softQuestionOn(today);
}

/** Whether the child leaves out somebody of those who see what it answers in the morning. */
export function leavesOutReaders(
  session: Pick<PupilSession, 'classId'>,
  own: Pick<OwnData, 'readers' | 'classIds' | 'choices'> | undefined,
): boolean {
  const leftOut = own?.choices?.not ?? [];
  return morningReaders(adultsAround(session, own)).some(
    ({ uid }) => uid !== undefined && leftOut.includes(uid),
  );
}
