/** The signed-in member of staff: what the rules know about them, and which classes they may open. */
import { type Recovery, recoverySchema } from '@domain/accounts/recovery';
import type { SchoolCalendar } from '@domain/school/calendar';
import { calendarSchema } from '@domain/school/calendar';
import {
  boardStaffSchema,
  ownBoardStaffSchema,
  ownStaffSchema,
  staffSchema,
  type BoardStaff,
  type Staff,
} from '@domain/identity';
import { paths } from '@domain/paths';
import { schoolClassSchema, schoolSchema, type School, type SchoolClass } from '@domain/school/school';
import { doc, getDoc } from 'firebase/firestore';
import { readOne } from '../reading';
import { staffFirestore } from './database';
import { type Watch, watchDocument, watchQuery } from './watch';

export function watchStaff(school: string, uid: string): Watch<Staff | null> {
  return watchDocument(paths.staff(school, uid), ownStaffSchema);
}

export function watchBoardStaff(uid: string): Watch<BoardStaff | null> {
  return watchDocument(paths.boardStaff(uid), ownBoardStaffSchema);
}

export function watchBoardMembers(): Watch<Record<string, BoardStaff>> {
  return watchQuery(({ db, collection }) => collection(db, 'boardStaff'), boardStaffSchema);
}

export function watchCalendar(school: string): Watch<SchoolCalendar | null> {
  return watchDocument(paths.settings(school, 'calendar'), calendarSchema);
}

/** Classes by id: those named (at most 30), or all of the school. */
export function watchClasses(
  school: string,
  classIds: readonly string[] | 'all',
): Watch<Record<string, SchoolClass>> {
  return watchQuery(({ db, query, collection, where, documentId }) => {
    const classes = collection(db, `${paths.school(school)}/classes`);
    return classIds === 'all' ? classes : query(classes, where(documentId(), 'in', classIds));
  }, schoolClassSchema);
}

export function watchSchoolClass(school: string, classId: string): Watch<SchoolClass | null> {
  return watchDocument(paths.schoolClass(school, classId), schoolClassSchema);
}

export function watchSchool(school: string): Watch<School | null> {
  return watchDocument(paths.school(school), schoolSchema);
}

/** All schools of the city, for the board of education. */
export function watchSchools(): Watch<Record<string, School>> {
  return watchQuery(({ db, collection }) => collection(db, 'schools'), schoolSchema);
}

/** A colleague; undefined for one who has left. */
export async function colleague(school: string, uid: string): Promise<Staff | undefined> {
  const snapshot = await getDoc(doc(staffFirestore(), paths.staff(school, uid)));
  return snapshot.exists() ? readOne(staffSchema, snapshot.data()) : undefined;
}

export function watchRecoveries(school: string): Watch<Record<string, Recovery>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.school(school)}/recoveries`),
    recoverySchema,
  );
}
