import { isDeepStrictEqual } from 'node:util';
import type { CollectionReference, Firestore } from 'firebase-admin/firestore';

/** Writes what differs from what is stored, and removes what is stored in the collections and no longer wanted. Returns how many. */
export async function replaceAll(
  db: Firestore,
  collections: readonly CollectionReference[],
  wanted: ReadonlyMap<string, object>,
): Promise<number> {
  const missing = new Map(wanted);
  const writer = db.bulkWriter();
  const writes: Promise<unknown>[] = [];
  for (const collection of collections) {
    for (const { ref, ...snapshot } of await stored(collection)) {
      const document = wanted.get(ref.path);
      missing.delete(ref.path);
      if (document === undefined) writes.push(writer.delete(ref));
      else if (!isDeepStrictEqual(snapshot.data, document)) writes.push(writer.set(ref, document));
    }
  }
  for (const [path, document] of missing) writes.push(writer.set(db.doc(path), document));
  await Promise.all([writer.close(), ...writes]);
  return writes.length;
}

async function stored(collection: CollectionReference) {
  const { docs } = await collection.get();
  return docs.map((snapshot) => ({ ref: snapshot.ref, data: snapshot.data() }));
}
