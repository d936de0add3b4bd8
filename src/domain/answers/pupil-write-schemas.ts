import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { readAs, type Reading } from '../documents/reading';
import { pupilPaths } from '../pupil-paths';
import { outgoingSchema } from '../signals/outgoing';
import { checkInSchema, noteSchema, responseSchema } from './pupil-records';
import type { PupilWrite } from './pupil-write';
import { standingChoicesSchema } from './standing-choices';

type Kind = PupilWrite['kind'];

export const PUPIL_WRITE_SCHEMAS = {
  checkIn: checkInSchema,
  note: noteSchema,
  response: responseSchema,
  outgoing: outgoingSchema,
  choices: standingChoicesSchema,
};

const PATHS: Readonly<Record<Kind, { in: (path: string) => object | undefined }>> = {
  checkIn: pupilPaths.checkIn,
  note: pupilPaths.note,
  response: pupilPaths.response,
  outgoing: pupilPaths.outgoing,
  choices: pupilPaths.standingChoices,
};

/** Whether a document has the shape that it is stored in, or a later version's. The server would refuse any other. */
export function isWellFormed({ kind, document }: PupilWrite): boolean {
  return readUnreceived(kind, document).ok;
}

const writeSchema = z.object({
  kind: choices(z.enum(Object.keys(PATHS) as [Kind, ...Kind[]]), 'newer'),
  path: z.string(),
  document: z.looseObject({}),
});

/** A write that was kept, as this version understands it. */
export function readWrite(kept: unknown): Reading<PupilWrite> {
  const outer = readAs(writeSchema, kept);
  if (!outer.ok) return outer;
  const { kind, path, document } = outer.data;
  if (PATHS[kind].in(path) === undefined) return { ok: false, newer: false, fields: 'path' };
  const inner = readUnreceived(kind, document);
  return inner.ok ? { ok: true, data: { kind, path, document: inner.data } as PupilWrite } : inner;
}

/** A document that may not have got the server's time yet. */
export function readUnreceived(kind: Kind, document: unknown): Reading<PupilWrite['document']> {
  if (typeof document !== 'object' || document === null) return { ok: false, newer: false, fields: kind };
  const received = { receivedAt: (document as { capturedAt?: unknown }).capturedAt, ...document };
  const reading = readAs<z.ZodMiniType>(PUPIL_WRITE_SCHEMAS[kind], received);
  if (!reading.ok) return reading;
  const { receivedAt, ...rest } = reading.data as PupilWrite['document'] & { receivedAt: string };
  return { ok: true, data: { ...rest, ...('receivedAt' in document && { receivedAt }) } };
}
