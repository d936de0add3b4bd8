/** The server as the queue sees it. Implemented on Firestore Lite, and by a fault-injecting fake in the tests. */
import type { PupilWrite } from '@domain/answers/pupil-write';
import type { CommitOutcome, ReadOutcome } from '@/firebase/outcomes';

export type { CommitOutcome, Failure, ReadOutcome, StoredDocument } from '@/firebase/outcomes';

export interface Remote {
  /** uid whose token requests carry now; `null` for nobody. Needs no network. */
  signedInAs(): Promise<string | null>;
  /** Stores all of the writes or none; the server adds `receivedAt`. */
  commit(writes: readonly PupilWrite[]): Promise<CommitOutcome>;
  read(path: string): Promise<ReadOutcome>;
}
