import type { PupilWrite } from '@domain/answers/pupil-write';
import type { Remote, StoredDocument } from '@/sync/answers/remote';

export interface WorldPupil {
  uid: string;
  school: string;
  pupilId: string;
}

/** A server, real or fake, with two pupils who share a tablet, and an open survey round. */
export interface World {
  pupils: readonly [WorldPupil, WorldPupil];
  /** Instrument and form of the open round `roundId`. */
  round: { roundId: string; instrument: string };
  /** The server's time in ms since 1970. */
  now(): number;
  /** Makes that pupil (or nobody) the one whose token this tablet's requests carry. */
  signIn(uid: string | null): Promise<void>;
  remote: Remote;
  /** What the server holds, read past all rules. */
  stored(path: string): Promise<StoredDocument | null>;
  /** A write that comes from another tablet of the pupil who is signed in. */
  otherTablet(write: PupilWrite): Promise<void>;
  /** What no server should ever have seen, as far as this one can tell. */
  misdeeds(): string[];
  /** Starts again with no documents. */
  reset(): Promise<void>;
  close(): Promise<void>;
}
