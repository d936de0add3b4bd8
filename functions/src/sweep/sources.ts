import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { projectCheckIn } from '../check-ins/project-check-in';
import { projectAttendance } from '../marks/project-attendance';
import { projectMarks } from '../marks/project-marks';
import { projectResponse } from '../responses/project-response';
import { missing } from './missing';

/** A kind of document that triggers project, and how the sweep does what a trigger missed. */
export interface Source {
  collection: 'checkIns' | 'responses' | 'contacts' | 'topics' | 'attendance';
  /** Which of a page of documents still have to be projected. */
  missing(db: Firestore, page: readonly QueryDocumentSnapshot[]): Promise<readonly QueryDocumentSnapshot[]>;
  project(db: Firestore, place: { school: string; pupilId: string; id: string }): Promise<void>;
}

const every: Source['missing'] = (_, page) => Promise.resolve(page);

export const SOURCES: readonly Source[] = [
  {
    collection: 'checkIns',
    missing: missing.onClassDays,
    project: (db, { school, pupilId, id }) => projectCheckIn(db, school, pupilId, id),
  },
  {
    collection: 'responses',
    missing: missing.asResults,
    project: (db, { school, pupilId, id }) => projectResponse(db, school, pupilId, id),
  },
  {
    collection: 'contacts',
    missing: every,
    project: (db, { school, pupilId, id }) =>
      projectMarks(db, school, pupilId, id.split('_')[0] ?? '', 'contacts'),
  },
  {
    collection: 'topics',
    missing: (_, page) => Promise.resolve(page.filter((snapshot) => snapshot.get('kind') === 'observation')),
    project: (db, { school, pupilId, id }) =>
      projectMarks(db, school, pupilId, id.split('_')[0] ?? '', 'observations'),
  },
  {
    collection: 'attendance',
    missing: every,
    project: (db, { school, pupilId, id }) => projectAttendance(db, school, pupilId, id),
  },
];
