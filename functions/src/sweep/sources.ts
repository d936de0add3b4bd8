import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { classDayEntry, shownAttendance } from '@domain/class-day';
import { checkInSchema } from '@domain/pupil-records';
import { attendanceMonthSchema, contactSchema, topicSchema } from '@domain/staff-records';
import { projectCheckIn } from '../check-ins/project-check-in';
import { projectAttendance } from '../marks/project-attendance';
import { dayOfMark, projectMarks } from '../marks/project-marks';
import { projectResponse } from '../responses/project-response';
import { parsed } from '../platform/store';
import { type MarksOf, missingAsResults, missingOnClassDays } from './missing';
import { type Place, placeOf } from './place';

type Page = readonly QueryDocumentSnapshot[];

/** A kind of document that triggers project, and how the sweep does what a trigger missed. */
export interface Source {
  collection: 'checkIns' | 'notes' | 'responses' | 'contacts' | 'topics' | 'attendance';
  /** Of the check-ins those that ask to talk. Absent: all. */
  only?: 'wishes';
  /** Which of a page of documents still have to be projected. */
  missing(db: Firestore, page: Page): Promise<Page>;
  project(db: Firestore, place: Place): Promise<void>;
}

export const BOARD_SOURCES: readonly Source[] = [
  {
    collection: 'checkIns',
    missing: (db, page) => missingOnClassDays(db, page, checkInMarks),
    project: (db, { school, pupilId, id }) => projectCheckIn(db, school, pupilId, id),
  },
  {
    collection: 'responses',
    missing: missingAsResults,
    project: (db, { school, pupilId, id }) => projectResponse(db, school, pupilId, id),
  },
  {
    collection: 'contacts',
    missing: (db, page) => missingOnClassDays(db, page, tapMarks('contacts', contactSchema)),
    project: (db, { school, pupilId, id }) => projectMarks(db, school, pupilId, dayOfMark(id), 'contacts'),
  },
  {
    collection: 'topics',
    missing: (db, page) =>
      missingOnClassDays(
        db,
        page.filter(({ id }) => id.endsWith('_observation')),
        tapMarks('observations', topicSchema),
      ),
    project: (db, { school, pupilId, id }) =>
      projectMarks(db, school, pupilId, dayOfMark(id), 'observations'),
  },
  {
    collection: 'attendance',
    missing: (db, page) => missingOnClassDays(db, page, attendanceMarks),
    project: (db, { school, pupilId, id }) => projectAttendance(db, school, pupilId, id),
  },
];

const checkInMarks: MarksOf = (snapshot) => {
  const checkIn = parsed(checkInSchema, snapshot);
  if (!checkIn) return [];
  const { pupilId, id } = placeOf(snapshot);
  return [{ day: id, at: ['entries', pupilId], value: classDayEntry(checkIn) }];
};

/** A record of one tap: whose, when, and nothing once it was withdrawn. */
const tapMarks =
  (kind: 'contacts' | 'observations', schema: typeof contactSchema | typeof topicSchema): MarksOf =>
  (snapshot) => {
    const tap = parsed(schema, snapshot);
    if (!tap) return [];
    const { pupilId, id } = placeOf(snapshot);
    const value = tap.withdrawn ? undefined : tap.at;
    return [{ day: dayOfMark(id), at: [kind, pupilId, tap.by], value }];
  };

const attendanceMarks: MarksOf = (snapshot) => {
  const { pupilId } = placeOf(snapshot);
  const days = parsed(attendanceMonthSchema, snapshot)?.days ?? {};
  return Object.entries(days).map(([day, attendance]) => ({
    day,
    at: ['attendance', pupilId],
    value: shownAttendance(attendance),
  }));
};
