import { FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import type { PlannedDocument } from '@domain/import/plan';
import { settingProblem } from '@domain/school/settings-problems';
import { say, terminalLanguage } from './messages';
import { documentAt } from '@domain/documents/table';
import { paths } from '@domain/paths';
import { fromStored, toStored } from '@domain/documents/instants';

export type Data = Record<string, unknown>;

const READS_AT_ONCE = 300;
const WRITES_AT_ONCE = 400;

export type OnProgress = (done: number, total: number) => void;

/** Those of the documents that exist, by path. */
export async function readDocuments(db: Firestore, wanted: readonly string[]): Promise<Map<string, Data>> {
  const found = new Map<string, Data>();
  for (const part of chunks(wanted, READS_AT_ONCE)) {
    for (const snapshot of await db.getAll(...part.map((path) => db.doc(path)))) {
      const data = snapshot.data();
      if (data !== undefined) found.set(snapshot.ref.path, fromStored(data) as Data);
    }
  }
  return found;
}

export async function readCollection(db: Firestore, path: string): Promise<Map<string, Data>> {
  const { docs } = await db.collection(path).get();
  return new Map(docs.map((snapshot) => [snapshot.ref.path, fromStored(snapshot.data()) as Data]));
}

/**
 * Writes in the given order, a few hundred at a time: interrupted anywhere, what is written is whole documents with nothing
 * missing that they refer to, and the next run writes the rest. `received` adds the server's time as `receivedAt`.
 */
export async function writeDocuments(
  db: Firestore,
  documents: readonly PlannedDocument[],
  { received = false, onProgress }: { received?: boolean; onProgress?: OnProgress } = {},
): Promise<void> {
  refuseUnready(documents);
  let done = 0;
  for (const part of chunks(documents, WRITES_AT_ONCE)) {
    const batch = db.batch();
    for (const { path, data } of part) {
      const stamp = received ? { receivedAt: FieldValue.serverTimestamp() } : {};
      const document = { ...stored(path, data), ...stamp };
      // What was decided about a child stays with it: no file knows of that.
      if (paths.pupil.in(path)) batch.set(db.doc(path), document, { mergeFields: Object.keys(document) });
      else batch.set(db.doc(path), document);
    }
    await batch.commit();
    done += part.length;
    onProgress?.(done, documents.length);
  }
}

function stored(path: string, data: Data): Data {
  const declared = documentAt(path);
  if (!declared) throw new Error(`no document is declared at ${path}`);
  return toStored(declared.schema, data, { instant: (ms) => Timestamp.fromMillis(ms) });
}

/** Before anything is written. */
function refuseUnready(documents: readonly PlannedDocument[]): void {
  for (const { path, data } of documents) {
    const problem = settingProblem(path, { ...data });
    if (problem) throw new Error(say(terminalLanguage(process.env), problem, { path }));
  }
}

export async function deleteDocuments(db: Firestore, unwanted: readonly string[]): Promise<void> {
  for (const part of chunks(unwanted, WRITES_AT_ONCE)) {
    const batch = db.batch();
    for (const path of part) batch.delete(db.doc(path));
    await batch.commit();
  }
}

export function chunks<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += size) parts.push(all.slice(start, start + size));
  return parts;
}
