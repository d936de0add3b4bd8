/** The moment in which a child becomes one of the other school: one transaction, with one entry in the logs of both schools and of the city. */
import { FieldValue, type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { entryAfter } from '@domain/audit/chain';
import { auditHeadSchema } from '@domain/audit/entry';
import { childAccount } from '@domain/commands/account-write';
import { dayOf } from '@domain/days';
import { toStored } from '@domain/documents/instants';
import { importSchema, importTurnSchema, isAtWork } from '@domain/import/records';
import { paths } from '@domain/paths';
import { classesByYear, openClasses } from '@domain/school/grades';
import { type Pupil, pupilSchema, rosterSchema, schoolClassSchema } from '@domain/school/school';
import { type Transfer, transferSchema } from '@domain/transfers/records';
import { without } from '@domain/without';
import { apartIn, apartPaths } from '../platform/apart';
import { hashOf } from '../platform/commands/hash';
import { leniently, parsed } from '../platform/store';
import { TIMES } from '../platform/stored';

/** `wait`: an import is under way that knows nothing of it. `gone`: the child is not there any more. */
export type Fit = 'fits' | 'wait' | 'gone' | 'class-unknown' | 'number-taken';

interface Found {
  readonly fit: Fit;
  readonly pupil?: Pupil;
}

export const APPLIED = 'move-child';

/** Whether it can be done now: looked at before anything is laid down, and in the transaction once more. */
export async function fitOf(
  db: Firestore,
  transaction: Transaction,
  transfer: Transfer,
  now: number,
): Promise<Found> {
  const { from, to, pupilId, place } = transfer;
  if (pupilId === undefined || !place) return { fit: 'gone' };
  const pupil = leniently(pupilSchema, await transaction.get(db.doc(paths.pupil(from, pupilId))));
  if (!pupil) return { fit: 'gone' };
  if (await isImporting(db, transaction, [from, to, ''])) return { fit: 'wait', pupil };
  const { docs } = await transaction.get(db.collection(`${paths.school(to)}/classes`));
  const classes = Object.fromEntries(
    docs.map((one) => [one.id, leniently(schoolClassSchema, one) ?? { closed: true }]),
  );
  const { present } = classesByYear(openClasses(classes), dayOf(now));
  if (!classIdsOf(place).every((id) => present.includes(id))) return { fit: 'class-unknown', pupil };
  const roster = leniently(rosterSchema, await transaction.get(db.doc(paths.roster(to, place.classId))));
  const isTaken = Object.entries(roster?.pupils ?? {}).some(
    ([id, { number }]) => id !== pupilId && number === place.number,
  );
  return { fit: isTaken ? 'number-taken' : 'fits', pupil };
}

async function isImporting(
  db: Firestore,
  transaction: Transaction,
  scopes: readonly string[],
): Promise<boolean> {
  const turns = await transaction.getAll(...scopes.map((scope) => db.doc(paths.importTurn(scope))));
  for (const one of turns) {
    const turn = leniently(importTurnSchema, one);
    const record =
      turn && leniently(importSchema, await transaction.get(db.doc(paths.import(turn.importId))));
    if (record && isAtWork(record.state)) return true;
  }
  return false;
}

const classIdsOf = ({ classId, otherClassId }: NonNullable<Transfer['place']>) =>
  otherClassId === undefined || otherClassId === classId ? [classId] : [classId, otherClassId];

/** Answers why not, where it cannot be done. Done once: its next state is written with it. */
export function switchSchool(db: Firestore, transfer: Transfer, now: number): Promise<Fit> {
  return db.runTransaction(async (transaction) => {
    const { from, to, pupilId, place, takesOver } = transfer;
    const { fit, pupil } = await fitOf(db, transaction, transfer, now);
    if (fit !== 'fits' || !pupil || pupilId === undefined || !place || !takesOver) return fit;
    const log = await nextEntries(db, transaction, transfer, now);
    const after = pupilThere(pupil, transfer);
    transaction.set(db.doc(paths.pupil(to, pupilId)), toStored(pupilSchema, after, TIMES));
    const { number, familyName, givenName, kana } = after;
    const entry = {
      number,
      familyName,
      givenName,
      kana,
      ...(pupil.stopped?.includes('use') && { stopped: true }),
    };
    for (const classId of after.classIds)
      transaction.set(db.doc(paths.roster(to, classId)), { pupils: { [pupilId]: entry } }, { merge: true });
    for (const classId of pupil.classIds)
      transaction.set(
        db.doc(paths.roster(from, classId)),
        { pupils: { [pupilId]: FieldValue.delete() } },
        { merge: true },
      );
    transaction.delete(db.doc(paths.pupil(from, pupilId)));
    const at = Timestamp.fromMillis(now);
    transaction.set(db.doc(paths.moved(from, pupilId)), { to, uid: pupil.uid, at });
    transaction.delete(db.doc(paths.moved(to, pupilId)));
    // What was left to be done with the account here would take it back.
    transaction.delete(db.doc(paths.accountDeed(from, pupil.uid)));
    const account = childAccount({ school: to, pupilId }, after, now);
    transaction.set(db.doc(account.path), { ...account.data });
    transaction.set(db.doc(paths.transferNews(to, pupilId)), { to: [takesOver.uid], at });
    const next = { ...transfer, state: 'clearing' as const, changedAt: new Date(now).toISOString() };
    for (const school of [from, to])
      transaction.set(db.doc(paths.transfer(school, pupilId)), toStored(transferSchema, next, TIMES));
    log();
    return fit;
  });
}

/** As a child that was entered by hand: the next list of the school meets it. What was decided about it goes along. */
function pupilThere(pupil: Pupil, { pupilId, place }: Transfer): Pupil {
  const { classId = pupil.classId, number = pupil.number } = place ?? {};
  return {
    ...without(pupil, 'leftOn', 'importedAs', 'movedBy'),
    ...{ classId, number, status: 'active', byHand: true, movedBy: `transfer-${pupilId ?? ''}` },
    classIds: place ? classIdsOf(place) : [classId],
  };
}

/** Reads where the three logs end; what it returns writes in each that the child has gone, and whither. */
async function nextEntries(
  db: Firestore,
  transaction: Transaction,
  { from, fromName, to, toName, pupilId = '', confirmed, changedAt }: Transfer,
  now: number,
): Promise<() => void> {
  const apart = apartIn(await transaction.getAll(...apartPaths(from, pupilId).map((path) => db.doc(path))));
  const by = { by: confirmed?.uid ?? '', byName: confirmed?.name ?? '', title: confirmed?.title ?? 'office' };
  const written: (() => void)[] = [];
  for (const school of [from, to, '']) {
    const headRef = db.doc(paths.auditHead(school));
    const head = parsed(auditHeadSchema, await transaction.get(headRef));
    const said = {
      ...{ at: new Date(now).toISOString(), ...by, name: APPLIED },
      ...{
        commandId: `move-${pupilId}-${Date.parse(changedAt)}`,
        after: { movedFrom: fromName, movedTo: toName },
      },
      ...(school !== '' && apart.length === 0 && { subject: pupilId }),
    };
    const entry = entryAfter(head, said, hashOf);
    written.push(() => {
      const at = Timestamp.fromMillis(now);
      transaction.create(db.doc(`${paths.audit(school)}/${entry.seq}`), { ...entry, at });
      transaction.set(headRef, { seq: entry.seq, hash: entry.hash });
    });
  }
  return () => written.forEach((write) => write());
}
