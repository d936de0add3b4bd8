/** Reads and writes of the functions: documents are parsed where they come in, instants are ISO strings inside. */
import { FieldPath, type DocumentSnapshot, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import * as z from 'zod/mini';
import { fromStored } from '@domain/documents/instants';
import { readAs } from '@domain/documents/reading';
import { instrumentSchema, type Instrument } from '@domain/survey/instrument';
import { paths } from '@domain/paths';
import { pupilSchema } from '@domain/school/school';
import { MalformedDocumentError } from './malformed';

/** The document, or `undefined` when there is none. Throws `MalformedDocumentError`. */
export function parsed<S extends z.ZodMiniType>(
  schema: S,
  snapshot: DocumentSnapshot,
): z.infer<S> | undefined {
  if (!snapshot.exists) return undefined;
  const reading = readAs(schema, fromStored(snapshot.data()));
  if (!reading.ok) throw new MalformedDocumentError(snapshot.ref.path, reading.fields);
  return reading.data;
}

/** What could not be read or done. It is tried again by every sweep until it can. */
export type OnFailure = (path: string, error: unknown) => void;

const inTheLog: OnFailure = (path, error) => logger.error('not read', { path, error: String(error) });

/** One of many: what is not of its schema is told and taken as missing. The others never wait until somebody has mended it. */
export function leniently<S extends z.ZodMiniType>(
  schema: S,
  snapshot: DocumentSnapshot,
  onFailure: OnFailure = inTheLog,
): z.infer<S> | undefined {
  try {
    return parsed(schema, snapshot);
  } catch (error) {
    onFailure(snapshot.ref.path, error);
    return undefined;
  }
}

/** Those of a collection that can be read, by id. */
export function legibleById<S extends z.ZodMiniType>(
  schema: S,
  documents: readonly DocumentSnapshot[],
  onFailure?: OnFailure,
): Map<string, z.infer<S>> {
  return new Map(
    documents.flatMap((snapshot) => {
      const document = leniently(schema, snapshot, onFailure);
      return document === undefined ? [] : [[snapshot.id, document] as const];
    }),
  );
}

/** Of a pupil's document, and without the names. */
export const placeSchema = z.object({
  classId: z.string(),
  classIds: z.array(z.string()),
  status: pupilSchema.shape.status,
  stopped: pupilSchema.shape.stopped,
});
export type PupilPlace = z.infer<typeof placeSchema>;
export const PLACE = Object.keys(placeSchema.shape);

/** Which classes a pupil is in now. The mask leaves the names where they are: no projection ever reads one. */
export async function pupilPlace(
  db: Firestore,
  transaction: Transaction,
  school: string,
  pupilId: string,
): Promise<PupilPlace | undefined> {
  const [snapshot] = await transaction.getAll(db.doc(paths.pupil(school, pupilId)), { fieldMask: PLACE });
  return snapshot && parsed(placeSchema, snapshot);
}

/** All pupils of a school by id, without names. */
export async function pupilPlaces(db: Firestore, school: string): Promise<Map<string, PupilPlace>> {
  const { docs } = await db
    .collection(`${paths.school(school)}/pupils`)
    .select(...PLACE)
    .get();
  return new Map(
    docs.flatMap((snapshot) => {
      const place = leniently(placeSchema, snapshot);
      return place ? [[snapshot.id, place] as const] : [];
    }),
  );
}

const instruments = new Map<string, Instrument>();

/** An instrument by `{id}@{version}`. Published versions never change, so they are kept. Throws when there is none. */
export async function loadInstrument(db: Firestore, ref: string): Promise<Instrument> {
  const known = instruments.get(ref);
  if (known) return known;
  const instrument = parsed(instrumentSchema, await db.doc(paths.instrument(ref)).get());
  if (!instrument) throw new Error(`instruments/${ref} does not exist`);
  instruments.set(ref, instrument);
  return instrument;
}

/** Merges only the named keys; whatever else the document has stays. */
export function mergedAt(...keys: readonly string[][]): { mergeFields: (string | FieldPath)[] } {
  return { mergeFields: keys.map((key) => new FieldPath(...key)) };
}

/** The documents at these paths, by path; each is read once. `fieldMask`: only these fields. */
export async function readAll(
  db: Firestore,
  wanted: readonly string[],
  fieldMask?: (string | FieldPath)[],
): Promise<Map<string, DocumentSnapshot>> {
  const refs = [...new Set(wanted)].map((path) => db.doc(path));
  if (refs.length === 0) return new Map();
  const snapshots = await (fieldMask ? db.getAll(...refs, { fieldMask }) : db.getAll(...refs));
  return new Map(snapshots.map((snapshot) => [snapshot.ref.path, snapshot]));
}
