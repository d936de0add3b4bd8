/** The school that a child has left keeps nothing of it but its figures and its log. Every part of it can be done again. */
import type { Auth } from 'firebase-admin/auth';
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { caseEntrySchema } from '@domain/cases/entries';
import { caseSchema, openCaseSchema } from '@domain/cases/records';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { isOwned } from '@domain/sos/open';
import type { Transfer } from '@domain/transfers/records';
import { doAccountDeed } from '../platform/accounts/account-deeds';
import { leniently, parsed } from '../platform/store';
import { TIMES } from '../platform/stored';
import { removeMentions } from '../rights/delete-children';
import { legibleSos } from '../sos/legible';
import { type Carrying, carry } from '../platform/moved/carry';
import { takeAlong } from '../platform/moved/late';
import { leaveResults } from '../platform/moved/left-results';
import { carryParts, findOfChild } from './of-child';

/** `moved` says where late answers belong; a matter of harm is about an adult who works here. */
const STAYS = ['pupils', 'moved', 'transfers', 'harms', 'leaderNews'];

export async function clearSchool(
  { db, auth, now }: { readonly db: Firestore; readonly auth: Auth; readonly now: number },
  transfer: Transfer,
): Promise<void> {
  const { from, to, pupilId, takesOver } = transfer;
  if (pupilId === undefined) return;
  const way = { from, to };
  const carrying: Carrying = { way, takesOver, now, isMoved: true };
  await letIn({ db, auth }, transfer, pupilId);
  await leaveResults(db, from, pupilId, now);
  const cases = await db
    .collection(`${paths.school(from)}/cases`)
    .where('pupilId', '==', pupilId)
    .get();
  for (const one of cases.docs) await withdrawAsked(db, leniently(caseSchema, one)?.passing?.to, one.id);
  const { quiet, calls } = await findOfChild(db, from, pupilId);
  await carry(db, quiet, carrying);
  // What lies below a call for help lies there before the call itself is heard.
  await carry(db, belowFirst(calls), carrying);
  await carryParts(db, from, to, pupilId);
  await takeAlong(db, way, pupilId);
  await sayHandedOver(db, transfer, pupilId, now);
  await removeMentions(db, from, [pupilId], STAYS);
}

const belowFirst = (calls: readonly DocumentReference[]) =>
  calls.toSorted((a, b) => b.path.split('/').length - a.path.split('/').length);

/** The account first: from then on it is the other school's. */
async function letIn(
  { db, auth }: { readonly db: Firestore; readonly auth: Auth },
  { from, to }: Transfer,
  pupilId: string,
): Promise<void> {
  const uid: unknown = (await db.doc(paths.moved(from, pupilId)).get()).get('uid');
  if (typeof uid !== 'string') return;
  await doAccountDeed({ db, auth }, db.doc(paths.accountDeed(to, uid)));
  const devices = await db.collection(`users/${uid}/devices`).get();
  for (const { ref } of devices.docs.filter((one) => one.get('school') === from))
    await ref.update({ school: to });
}

/** The whole case goes along: the other school need not be asked about it. */
async function withdrawAsked(db: Firestore, asked: string | undefined, caseId: string): Promise<void> {
  if (asked !== undefined) await db.doc(paths.incomingCase(asked, caseId)).delete();
}

/** In the case and in the calls for help that somebody had: to whom they have gone. */
async function sayHandedOver(
  db: Firestore,
  { from, fromName, to, takesOver, confirmed }: Transfer,
  pupilId: string,
  now: number,
): Promise<void> {
  if (!takesOver || !confirmed) return;
  const at = Timestamp.fromMillis(now);
  const id = `moved-from-${from}`;
  const open = parsed(openCaseSchema, await db.doc(paths.openCase(to, pupilId)).get());
  if (open) {
    const { uid: by, name, title } = confirmed;
    const said = { kind: 'hand-over', school: fromName, lead: { to: takesOver }, by, name, title };
    const entry = toStored(caseEntrySchema, { ...said, at: new Date(now).toISOString() }, TIMES);
    await db.doc(paths.caseEntry(to, open.caseId, id)).set(entry);
  }
  const calls = await db.collection(paths.sosCollection(to)).where('pupilId', '==', pupilId).get();
  for (const one of calls.docs) {
    const sos = legibleSos(one);
    if (sos && isOwned(sos) && sos.acknowledgedBy?.uid === takesOver.uid)
      await db
        .doc(paths.sosEvent(to, one.id, id))
        .set({ type: 'handed-over', by: 'system', at, to: [takesOver.uid] });
  }
}
