/** What stands of a child follows what was decided about its use. Done twice, late or in another order, it ends with what is decided then. */
import {
  type DocumentReference,
  FieldValue,
  type Firestore,
  type Transaction,
} from 'firebase-admin/firestore';
import { mayNotice } from '@domain/notices/may-notice';
import { noticeSchema } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { isModelled, isUsed, type Stop, stopSchema } from '@domain/rights/stops';
import { modelListSchema } from '@domain/risk/records';
import { inLanes } from '../platform/lanes';
import { leniently, parsed, type PupilPlace, pupilPlace } from '../platform/store';
import { checkIns } from '../projections/check-ins';
import { projectResponse } from '../projections/results/project-response';
import { inviteClasses } from '../rounds/invite-classes';

const AT_ONCE = 4;

/** Of all children of a school of whom something is stopped. */
export async function followStops(db: Firestore, school: string): Promise<void> {
  const { docs } = await db
    .collection(`${paths.school(school)}/stops`)
    .select()
    .get();
  await inLanes(AT_ONCE, docs, ({ id }) => followStop(db, school, id));
}

/** Of those that nothing has followed yet. */
export async function followDueStops(db: Firestore, school: string): Promise<void> {
  const { docs } = await db
    .collection(`${paths.school(school)}/stops`)
    .where('due', '==', true)
    .get();
  await inLanes(AT_ONCE, docs, ({ id }) => followStop(db, school, id));
}

export async function followStop(db: Firestore, school: string, pupilId: string): Promise<void> {
  const stop = await putOnChild(db, school, pupilId);
  if (!stop) return;
  await projectAnswers(db, school, pupilId);
  await removeComputed(db, school, pupilId);
  await countInvited(db, school);
  await finish(db, school, pupilId, stop);
}

/** The child's own document and its rosters say what is decided: an import may have written them anew. */
function putOnChild(db: Firestore, school: string, pupilId: string): Promise<Stop | undefined> {
  return db.runTransaction(async (transaction) => {
    const stop = parsed(stopSchema, await transaction.get(db.doc(paths.stop(school, pupilId))));
    const place = await pupilPlace(db, transaction, school, pupilId);
    if (!stop || !place) return stop;
    const rosters = await rostersWith(db, transaction, school, pupilId, place);
    const { parts } = stop;
    if ((place.stopped ?? []).join() !== parts.join())
      transaction.update(db.doc(paths.pupil(school, pupilId)), {
        stopped: parts.length > 0 ? parts : FieldValue.delete(),
      });
    for (const ref of rosters)
      transaction.update(ref, {
        [`pupils.${pupilId}.stopped`]: isUsed({ stopped: parts }) ? FieldValue.delete() : true,
      });
    return stop;
  });
}

async function rostersWith(
  db: Firestore,
  transaction: Transaction,
  school: string,
  pupilId: string,
  { classIds }: PupilPlace,
): Promise<DocumentReference[]> {
  const rosters = await transaction.getAll(...classIds.map((id) => db.doc(paths.roster(school, id))));
  return rosters.flatMap((one) => (one.get(`pupils.${pupilId}`) === undefined ? [] : [one.ref]));
}

/** Each answer is copied, or taken back from where it was copied, as the child's document says in that moment. */
async function projectAnswers(db: Firestore, school: string, pupilId: string): Promise<void> {
  const pupil = db.doc(paths.pupil(school, pupilId));
  const [place, days, answered] = await Promise.all([
    pupil.get(),
    pupil.collection('checkIns').select('classId').get(),
    pupil.collection('responses').select().get(),
  ]);
  const present = (place.get('classIds') ?? []) as string[];
  const known = days.docs.map((one) => String(one.get('classId')));
  const isStopped = !isUsed({ stopped: place.get('stopped') as Stop['parts'] | undefined });
  // What stands on boards of classes that the child was in before is taken back there, too, and never put there again.
  const classIds = isStopped ? [...new Set([...present, ...known])] : present;
  // They share this child's documents of the month and the year.
  for (const { id } of days.docs) await checkIns.project(db, { school, pupilId, id }, undefined, classIds);
  for (const { id } of answered.docs) await projectResponse(db, school, pupilId, id);
}

/** What was computed about the child, as far as it may not stand. */
async function removeComputed(db: Firestore, school: string, pupilId: string): Promise<void> {
  const root = db.doc(paths.school(school));
  const pupil = db.doc(paths.pupil(school, pupilId));
  const [years, lists, months, notices] = await Promise.all([
    pupil.collection('weatherYears').listDocuments(),
    root.collection('modelLists').listDocuments(),
    root.collection('scoredMonths').listDocuments(),
    root.collection('notices').where('pupilId', '==', pupilId).get(),
  ]);
  const asDecided = (work: (transaction: Transaction, child: PupilPlace) => Promise<void>) =>
    db.runTransaction(async (transaction) => {
      const child = await pupilPlace(db, transaction, school, pupilId);
      if (child) await work(transaction, child);
    });
  await asDecided((transaction, child) => {
    if (!isUsed(child))
      for (const ref of [...years, db.doc(paths.mood(school, pupilId))]) transaction.delete(ref);
    if (!isModelled(child)) transaction.delete(db.doc(paths.risk(school, pupilId)));
    return Promise.resolve();
  });
  for (const ref of lists)
    await asDecided(async (transaction, child) => {
      const list = leniently(modelListSchema, await transaction.get(ref));
      const pupils = list?.pupils.filter((one) => one.pupilId !== pupilId);
      if (list && pupils && !isModelled(child) && pupils.length < list.pupils.length)
        transaction.update(ref, { pupils });
    });
  for (const ref of months)
    await asDecided(async (transaction, child) => {
      const score: unknown = (await transaction.get(ref)).get(`scores.${pupilId}`);
      if (score !== undefined && !isModelled(child))
        transaction.update(ref, { [`scores.${pupilId}`]: FieldValue.delete() });
    });
  for (const { ref } of notices.docs)
    await asDecided(async (transaction, child) => {
      const notice = leniently(noticeSchema, await transaction.get(ref));
      if (!notice || mayNotice(notice.kind, child)) return;
      const below = await Promise.all(
        ['reviews', 'calls'].map((name) => transaction.get(ref.collection(name))),
      );
      for (const one of below.flatMap(({ docs }) => docs)) transaction.delete(one.ref);
      transaction.delete(ref);
    });
}

/** Of rounds that are open; nothing of a closed one changes by it. */
async function countInvited(db: Firestore, school: string): Promise<void> {
  const rounds = await db.collection(`${paths.school(school)}/rounds`).listDocuments();
  for (const { id } of rounds) await inviteClasses(db, school, id);
}

/** Unless something else was decided meanwhile. What is taken up again needs no document any more. */
function finish(db: Firestore, school: string, pupilId: string, { since, parts }: Stop): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const ref = db.doc(paths.stop(school, pupilId));
    const now = parsed(stopSchema, await transaction.get(ref));
    if (now?.since !== since) return;
    if (parts.length === 0) transaction.delete(ref);
    else if (now.due) transaction.update(ref, { due: false });
  });
}
