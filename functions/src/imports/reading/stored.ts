/** What is stored, with instants as texts. */
import type { Firestore } from 'firebase-admin/firestore';
import { fromStored } from '@domain/documents/instants';

export type Data = Record<string, unknown>;

const READS_AT_ONCE = 300;

/** Those of the documents that exist, by path. */
export async function readDocuments(db: Firestore, wanted: readonly string[]): Promise<Map<string, Data>> {
  const found = new Map<string, Data>();
  for (const part of chunks(wanted, READS_AT_ONCE))
    for (const snapshot of await db.getAll(...part.map((path) => db.doc(path)))) {
      const data = snapshot.data();
      if (data !== undefined) found.set(snapshot.ref.path, fromStored(data) as Data);
    }
  return found;
}

export async function readCollection(db: Firestore, path: string): Promise<Map<string, Data>> {
  const { docs } = await db.collection(path).get();
  return new Map(docs.map((snapshot) => [snapshot.ref.path, fromStored(snapshot.data()) as Data]));
}

export function chunks<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += size) parts.push(all.slice(start, start + size));
  return parts;
}
