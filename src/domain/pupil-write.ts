/** What a tablet sends: a pupil's document before the server adds `receivedAt`. */
import {
  type CheckIn,
  checkInSchema,
  type Note,
  noteSchema,
  responseSchema,
  type SurveyResponse,
} from './pupil-records';

export type Unreceived<T> = Omit<T, 'receivedAt'>;

/** One whole document to be stored at `path`; sending it again, by whatever way, stores the same. */
export type PupilWrite =
  | { kind: 'checkIn'; path: string; document: Unreceived<CheckIn> }
  | { kind: 'note'; path: string; document: Unreceived<Note> }
  | { kind: 'response'; path: string; document: Unreceived<SurveyResponse> };

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

const schemas = { checkIn: checkInSchema, note: noteSchema, response: responseSchema };

/** A document that the server would refuse for its shape. Its message names fields, never what a pupil wrote. */
export class MalformedWriteError extends Error {
  override name = 'MalformedWriteError';
}

/** Completes a write. Throws `MalformedWriteError`. */
export function stamped(write: Unstamped, stamp: Stamp): PupilWrite {
  const document = { ...write.document, ...stamp };
  const { error } = schemas[write.kind].safeParse({ ...document, receivedAt: stamp.capturedAt });
  if (error)
    throw new MalformedWriteError(error.issues.map(({ path }) => `${write.kind}: ${path.join('.')}`).join());
  return { ...write, document } as PupilWrite;
}
