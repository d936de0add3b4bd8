import type { Firestore } from 'firebase-admin/firestore';
import type { Around } from '@domain/cases/follow';
import { dayOf } from '@domain/days';
import { presentClasses } from '@domain/school/school';
import type { SchoolWorld, SchoolWorlds } from '../platform/school-worlds';
import type { OnFailure, PupilPlace } from '../platform/store';

/** One call of a trigger, or one sweep. */
export interface CaseRun {
  readonly db: Firestore;
  /** Ms since 1970. */
  readonly now: number;
  readonly onFailure: OnFailure;
  readonly worlds: Pick<SchoolWorlds, 'of'>;
}

/** What decides about a child's case, as the commands see it. */
export function aroundOf(
  { staff, calendar }: SchoolWorld,
  place: PupilPlace | undefined,
  keptFrom: readonly string[],
  now: number,
): Around {
  return {
    staff: Object.fromEntries(staff),
    keptFrom,
    day: dayOf(now),
    child: place && { classIds: presentClasses(place), status: place.status },
    calendar,
    at: new Date(now).toISOString(),
  };
}
