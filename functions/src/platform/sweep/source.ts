import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Place } from '../pupil-place';

export type Page = readonly QueryDocumentSnapshot[];

/** A kind of document that triggers act upon, and how a sweep does what a trigger missed. */
export interface Source {
  readonly from:
    'checkIns' | 'notes' | 'responses' | 'contacts' | 'topics' | 'attendance' | 'choices' | 'outgoing';
  /** Of the check-ins those that ask to talk. Absent: all. */
  readonly only?: 'wishes';
  /** Which of a page of documents still have to be projected. */
  missing(db: Firestore, page: Page): Promise<Page>;
  /** Done twice, late or in another order, it ends with what the source says. */
  project(db: Firestore, place: Place): Promise<void>;
}
