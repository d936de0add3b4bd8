import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { dayOf } from '@domain/days';
import type { ChildName } from '@domain/school/school';
import type { SignalWorld } from '@domain/signals/world';
import { recipientsOf } from '@domain/sos/recipients';
import type { PupilPlace } from '../platform/store';
import { triggerRun } from '../notices/in-trigger';
import type { NoticeRun, NoticeWorld } from '../notices/run';
import { presentClasses } from '@domain/school/school';

/** One call of a trigger, or one sweep: who works in the school is known as it is to notices. */
export type SignalRun = NoticeRun;

/** The run of a trigger. Who has just been changed is read anew by the triggers of those changes. */
export function signalRun(): SignalRun {
  const run = triggerRun();
  return {
    ...run,
    db: getFirestore(),
    onFailure: (path, error) => logger.error('not read for a signal', { path, error: String(error) }),
  };
}

/** Where a child is, and its name: for readers who may not open its record. */
export interface Pupil {
  readonly place: PupilPlace;
  readonly child: ChildName;
}

/** The school as a signal of this child sees it. */
export function worldAround(
  { calendar, settings, staff, board, boardNames }: NoticeWorld,
  { place, child }: Pupil,
  not: readonly string[],
  now: number,
): SignalWorld {
  const day = dayOf(now);
  const onDuty = settings.outOfHours.flatMap((step) => recipientsOf(step, { staff, board }, day));
  return {
    ...{ now, calendar, staff, board: boardNames, onDuty: [...new Set(onDuty)], not },
    child,
    ...{ classIds: presentClasses(place), isHere: place.status === 'active' },
  };
}
