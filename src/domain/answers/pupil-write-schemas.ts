import { checkInSchema, noteSchema, responseSchema } from './pupil-records';
import { outgoingSchema } from '../signals/records';
import type { PupilWrite } from './pupil-write';
import { standingChoicesSchema } from './standing-choices';

export const PUPIL_WRITE_SCHEMAS = {
  checkIn: checkInSchema,
  note: noteSchema,
  response: responseSchema,
  outgoing: outgoingSchema,
  choices: standingChoicesSchema,
};

/** Whether a document has the shape that it is stored in. The server would refuse any other. */
export function isWellFormed({ kind, document }: PupilWrite): boolean {
  return PUPIL_WRITE_SCHEMAS[kind].safeParse({ ...document, receivedAt: document.capturedAt }).success;
}
