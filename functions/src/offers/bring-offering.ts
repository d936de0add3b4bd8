/** What is offered to many stands with each child: brought there child by child, in pieces that can be broken off anywhere. */
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Transaction,
} from 'firebase-admin/firestore';
import { standingChoicesSchema } from '@domain/answers/standing-choices';
import { pieceOf } from '@domain/offers/made';
import { isKeptFrom } from '@domain/offers/shown';
import { type Offering, type OfferGroup, offerSchema, offeringSchema } from '@domain/offers/records';
import { paths } from '@domain/paths';
import { gradeOfClass } from '@domain/school/grades';
import { toStored } from '@domain/documents/instants';
import { TIMES } from '../platform/stored';
import { apartIn } from '../platform/apart';
import { leniently, type OnFailure, parsed, PLACE, placeSchema, type PupilPlace } from '../platform/store';

/** So many children are looked at in one transaction: each costs three reads and a write. */
const PIECE = 100;

export interface OfferRun {
  readonly db: Firestore;
  readonly onFailure: OnFailure;
}

/** To the last child. Done twice, at once or after a death halfway, it ends the same. */
export async function bringOffering(run: OfferRun, ref: DocumentReference): Promise<void> {
  while (await run.db.runTransaction((transaction) => bringPiece(run, transaction, ref)));
}

/** Of all schools: whoever was at it has died. */
export async function bringOfferingsLeft(run: OfferRun): Promise<void> {
  const { docs } = await run.db.collectionGroup('offerings').where('done', '==', false).get();
  for (const { ref } of docs)
    await bringOffering(run, ref).catch((error: unknown) => run.onFailure(ref.path, error));
}

/** Whether there is more to do. */
async function bringPiece(
  { db, onFailure }: OfferRun,
  transaction: Transaction,
  ref: DocumentReference,
): Promise<boolean> {
  const { school, offerId } = paths.offering.in(ref.path) ?? {};
  const offering = parsed(offeringSchema, await transaction.get(ref));
  if (!school || !offerId || !offering || offering.done) return false;
  const pupils = db.collection(`${paths.school(school)}/pupils`);
  const { classId } = offering.group;
  const inOrder = (classId === undefined ? pupils : pupils.where('classIds', 'array-contains', classId))
    .orderBy(FieldPath.documentId())
    .select(...PLACE)
    .limit(PIECE);
  const { docs } = await transaction.get(
    offering.after === '' ? inOrder : inOrder.startAfter(offering.after),
  );
  const children = docs.flatMap((snapshot) => {
    const place = leniently(placeSchema, snapshot, onFailure);
    return place && isOf(place, offering.group) ? [snapshot.id] : [];
  });
  await bringTo({ transaction, db, onFailure }, { school, offerId, offering }, children);
  const last = docs.at(-1)?.id ?? offering.after;
  transaction.update(ref, { after: last, done: docs.length < PIECE });
  return docs.length === PIECE;
}

function isOf({ classIds, status }: PupilPlace, { classId, grades = [] }: OfferGroup): boolean {
  if (status !== 'active') return false;
  return classIds.some((id) => (classId === undefined ? grades.includes(gradeOfClass(id)) : id === classId));
}

interface Bringing {
  readonly school: string;
  readonly offerId: string;
  readonly offering: Offering;
}

/** Whoever is kept apart from who offers it gets nothing, and nothing says so. What was taken from one child does not come back. */
async function bringTo(
  { transaction, db, onFailure }: OfferRun & { readonly transaction: Transaction },
  { school, offerId, offering }: Bringing,
  children: readonly string[],
): Promise<void> {
  if (children.length === 0) return;
  const read = (path: (pupilId: string) => string) =>
    transaction.getAll(...children.map((pupilId) => db.doc(path(pupilId))));
  const standing = await read((pupilId) => paths.offer(school, pupilId, offerId));
  const chosen = await read((pupilId) => paths.standingChoices(school, pupilId));
  const quiet = await read((pupilId) => paths.quietRecord(school, pupilId));
  for (const [index, snapshot] of standing.entries()) {
    if (snapshot.exists) {
      if (offering.withdrawn) transaction.update(snapshot.ref, { withdrawn: true });
      continue;
    }
    const left = chosen[index] ? keptOut(chosen[index], onFailure) : undefined;
    const not = left && quiet[index] ? [...left, ...apartIn([quiet[index]])] : undefined;
    if (offering.withdrawn || !not || isKeptFrom(not, offering)) continue;
    transaction.create(snapshot.ref, toStored(offerSchema, pieceOf(offering), TIMES));
  }
}

/** `undefined` where a choice cannot be read: then it may be anybody. */
function keptOut(snapshot: DocumentSnapshot, onFailure: OnFailure): readonly string[] | undefined {
  return snapshot.exists ? leniently(standingChoicesSchema, snapshot, onFailure)?.not : [];
}
