/** What functions copy from one kind of a pupil's documents to where others read it. */
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Staff } from '@domain/identity';
import type { PupilPlace } from '../platform/store';
import type { Source } from '../platform/sweep/source';

/** What stands at which path of the school, as far as it has been made again. */
export type Rebuilt<Stored extends object = object> = Map<string, Stored>;

/** A pupil as a rebuild knows it. */
export interface RebuiltPupil extends PupilPlace {
  /** Whom it is kept apart from. */
  readonly apart: readonly string[];
  /** Who works in the school, and when it is made again, ms since 1970. */
  readonly staff: ReadonlyMap<string, Staff>;
  readonly now: number;
  /** Who reads what the board of a class does not show of it. */
  readonly readersOf: (classId: string) => string[];
}

/** A source whose copies can be made again from nothing, to the same bytes. */
export interface Projection<Stored extends object = object> extends Source {
  readonly onto: 'classDays' | 'results';
  rebuild(
    db: Firestore,
    snapshot: QueryDocumentSnapshot,
    pupil: RebuiltPupil,
    rebuilt: Rebuilt<Stored>,
    /** What stands in the documents of a child's school years. */
    years?: Rebuilt,
  ): Promise<void> | void;
}
