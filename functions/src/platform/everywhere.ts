import type {
  CollectionReference,
  DocumentReference,
  Firestore,
  QueryDocumentSnapshot,
} from 'firebase-admin/firestore';
import type { Declaration } from '@domain/documents/declaration';
import { DOCUMENTS } from '@domain/documents/table';
import { mentions } from '@domain/rights/without-child';

/** The city's and the schools' logs: who has done what outlives the child. */
const isLog = ({ id }: CollectionReference) => id === 'audit';

const PLACES = Object.values<Declaration>(DOCUMENTS).map(({ at }) =>
  (typeof at === 'string' ? at : at.template).split('/').map((part) => (part.includes('{') ? '{}' : part)),
);

/** Of what is declared it is known; each document that nothing lies below need not be asked. */
function mayHaveBelow({ path }: CollectionReference): boolean {
  const parts = path.split('/').map((part, index) => (index % 2 === 0 ? part : '{}'));
  const declared = PLACES.filter((place) => parts.every((part, index) => place[index] === part));
  return declared.length === 0 || declared.some((place) => place.length > parts.length + 1);
}

/** Every document below a place, declared or not, but for the log. `except`: collections that are left out. */
export async function* documentsBelow(
  root: Firestore | DocumentReference,
  except: readonly string[] = [],
): AsyncGenerator<QueryDocumentSnapshot> {
  for (const collection of await root.listCollections()) {
    if (isLog(collection) || except.includes(collection.path)) continue;
    // Also what lies below a document that is not there itself.
    if (mayHaveBelow(collection))
      for (const ref of await collection.listDocuments()) yield* documentsBelow(ref);
    for (const snapshot of (await collection.get()).docs) yield snapshot;
  }
}

/** Where somebody is still named: paths. */
export async function foundBelow(
  root: Firestore | DocumentReference,
  ids: readonly string[],
  except: readonly string[] = [],
): Promise<string[]> {
  const found: string[] = [];
  for await (const snapshot of documentsBelow(root, except))
    if (mentions(snapshot.ref.path, ids) || mentions(snapshot.data(), ids)) found.push(snapshot.ref.path);
  return found;
}
