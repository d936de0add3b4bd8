/** What a tablet sends: a pupil's document before the server adds `receivedAt`. */
import type { Outgoing } from '../signals/outgoing';
import type { CheckIn, Note, SurveyResponse } from './pupil-records';
import type { StandingChoices } from './standing-choices';

export type Unreceived<T> = Omit<T, 'receivedAt'>;

/** One whole document to be stored at `path`; sending it again, by whatever way, stores the same. */
export type PupilWrite =
  | { kind: 'checkIn'; path: string; document: Unreceived<CheckIn> }
  | { kind: 'note'; path: string; document: Unreceived<Note> }
  | { kind: 'response'; path: string; document: Unreceived<SurveyResponse> }
  | { kind: 'outgoing'; path: string; document: Unreceived<Outgoing> }
  | { kind: 'choices'; path: string; document: Unreceived<StandingChoices> };

/** What a write gets in the moment it is stored. `capturedAt` is an ISO instant. */
export interface Stamp {
  rev: number;
  deviceId: string;
  capturedAt: string;
}

/** A write before it has its stamp. */
export type Unstamped<W extends PupilWrite = PupilWrite> = W extends PupilWrite
  ? { kind: W['kind']; path: string; document: Omit<W['document'], keyof Stamp> }
  : never;

export function stamped(write: Unstamped, stamp: Stamp): PupilWrite {
  return { ...write, document: { ...write.document, ...stamp } } as PupilWrite;
}
