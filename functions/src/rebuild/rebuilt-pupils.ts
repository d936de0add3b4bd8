import type { Firestore } from 'firebase-admin/firestore';
import { keptDaysReaders } from '@domain/access/kept-readers';
import { dayOf } from '@domain/days';
import { apartOfAll } from '../platform/apart';
import type { PupilPlace } from '../platform/store';
import { SchoolWorlds } from '../platform/school-worlds';
import type { RebuiltPupil } from '../projections/projection';

/** A school's pupils with what is to be known of each while it is made again. `now`: ms since 1970. */
export async function rebuiltPupils(
  db: Firestore,
  school: string,
  places: ReadonlyMap<string, PupilPlace>,
  now: number,
): Promise<Map<string, RebuiltPupil>> {
  const [all, { staff }] = await Promise.all([
    apartOfAll(db, school, [...places.keys()]),
    new SchoolWorlds(db, now, () => undefined).of(school),
  ]);
  const day = dayOf(now);
  return new Map(
    [...places].map(([pupilId, place]) => {
      const apart = all.get(pupilId) ?? [];
      const readersOf = (classId: string) => keptDaysReaders(staff, { classIds: [classId], day }, apart);
      return [pupilId, { ...place, apart, readersOf, staff, now }];
    }),
  );
}
