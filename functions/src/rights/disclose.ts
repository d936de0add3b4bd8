import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { dayOf } from '@domain/days';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import {
  dictionaryOf,
  type Disclosed,
  disclosedFields,
  type OtherName,
  withheldIn,
} from '@domain/rights/disclosure';
import { rightRequestSchema } from '@domain/rights/requests';
import { pupilSchema, rosterSchema } from '@domain/school/school';
import { leniently, parsed } from '../platform/store';
import { documentsOfChild, KINDS_OF_CHILD, kindAt } from './documents-of-child';
import { isOfUnnamed } from './of-unnamed';

/** Everything that is kept of the child of a request and is not withheld from whoever asked. */
export async function disclose(
  db: Firestore,
  school: string,
  requestId: string,
  now: number,
): Promise<Disclosed | undefined> {
  const request = parsed(rightRequestSchema, await db.doc(paths.rightRequest(school, requestId)).get());
  if (!request) return undefined;
  const { pupilId } = request;
  const pupil = parsed(pupilSchema, await db.doc(paths.pupil(school, pupilId)).get());
  if (!pupil) return undefined;
  const withheld = new Set<string>(withheldIn(request));
  const others = await otherNames(db, school, pupilId);
  const found = new Map<string, { id: string; fields: Record<string, unknown> }[]>();
  const own = db.doc(paths.pupil(school, pupilId));
  const add = (snapshot: DocumentSnapshot) => {
    const kind = kindAt(snapshot.ref.path)?.kind;
    if (kind === undefined || withheld.has(kind)) return;
    const data = fromStored(snapshot.data()) as Record<string, unknown>;
    found.set(kind, [...(found.get(kind) ?? []), { id: snapshot.id, fields: disclosedFields(data, others) }]);
  };
  add(await own.get());
  for await (const snapshot of documentsOfChild(db, school, pupilId))
    if (!isOfUnnamed(snapshot)) add(snapshot);
  const { familyName, givenName, kana, classId } = pupil;
  const given = KINDS_OF_CHILD.filter(([kind]) => found.has(kind));
  return {
    madeOn: dayOf(now),
    child: { familyName, givenName, kana, classId },
    kinds: given.map(([kind, { purpose, keep }]) => ({
      ...{ kind, purpose, keep },
      documents: (found.get(kind) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    })),
    dictionary: Object.fromEntries(given.map(([kind, declared]) => [kind, dictionaryOf(declared)])),
  };
}

/** All other children of the school: somebody may have written about two of them in one sentence. */
async function otherNames(db: Firestore, school: string, pupilId: string): Promise<OtherName[]> {
  const { docs } = await db.collection(`${paths.school(school)}/rosters`).get();
  const rosters = docs.flatMap((one) => leniently(rosterSchema, one) ?? []);
  const own = rosters.map(({ pupils }) => pupils[pupilId]).find((one) => one !== undefined);
  return rosters
    .flatMap(({ pupils }) => Object.entries(pupils))
    .filter(([id]) => id !== pupilId)
    .map(([, { familyName, givenName }]) => ({ familyName, givenName }))
    .filter((one) => one.familyName !== own?.familyName || one.givenName !== own.givenName);
}
