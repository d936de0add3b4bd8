/** What the class boards show of a child, and who reads the rest, when its choice changes, a matter of harm begins or ends, or colleagues come, left or move. */
import { FieldPath, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { keptDaysReaders } from '@domain/access/kept-readers';
import { SIGNED_MARKS } from '@domain/classes/class-day';
import { keptDaysSchema } from '@domain/classes/kept-days';
import { dayOf, monthOf } from '@domain/days';
import { paths } from '@domain/paths';
import { allInLanes } from '../platform/lanes';
import { apartOfAll, apartWithin } from '../platform/apart';
import { leniently, readAll } from '../platform/store';
import { SchoolWorlds } from '../platform/school-worlds';
import { checkIns } from '../projections/check-ins';
import { standing } from '../projections/class-days/put-marks';
import { contacts, topics } from '../projections/staff-marks';
import type { FollowRun } from './follow-sos';

const AT_ONCE = 8;
const FIELDS = ['entries', ...SIGNED_MARKS] as const;

/** Of one child: first who reads what lies apart, then day by day, the latest first, what the boards show. */
export async function followDaysOfPupil(run: FollowRun, school: string, pupilId: string): Promise<void> {
  await keepReaders(run, school, pupilId);
  const boards = await boardsOf(run, school, pupilId);
  await allInLanes(
    // They share this child's documents of the month and the year: side by side they would wait for each other until they fail.
    1,
    boards,
    ({ projection, id, classIds }) =>
      projection.project(run.db, { school, pupilId, id }, undefined, classIds),
    run.onFailure,
  );
}

/** Of all children of a school. */
export function followKeptDays(run: FollowRun, school: string): Promise<void> {
  return keepReaders(run, school);
}

async function keepReaders(run: FollowRun, school: string, pupilId?: string): Promise<void> {
  const { db, now, onFailure } = run;
  const all = db.collection(`${paths.school(school)}/keptDays`);
  const { docs } = await (pupilId === undefined ? all : all.where('pupilId', '==', pupilId)).get();
  if (docs.length === 0) return;
  const { staff } = await new SchoolWorlds(db, now, onFailure).of(school);
  const apart = await apartOfAll(db, school, [...new Set(docs.map((one) => one.get('pupilId') as string))]);
  const readersOf = (classId: string, from: readonly string[]) =>
    keptDaysReaders(staff, { classIds: [classId], day: dayOf(now) }, from);
  const stale = docs.filter((snapshot) => {
    const kept = leniently(keptDaysSchema, snapshot, onFailure);
    return kept && readersOf(kept.classId, apart.get(kept.pupilId) ?? []).join() !== kept.readers.join();
  });
  await allInLanes(
    AT_ONCE,
    stale.map(({ ref }) => ref),
    (ref) =>
      db.runTransaction(async (transaction) => {
        const kept = leniently(keptDaysSchema, await transaction.get(ref), onFailure);
        if (!kept) return;
        const from = await apartWithin(transaction, db, school, kept.pupilId);
        transaction.update(ref, { readers: readersOf(kept.classId, from ?? []) });
      }),
    onFailure,
  );
}

/** What the child or a colleague wrote, with the classes on whose boards it stands: they may be those of former years. */
async function boardsOf({ db }: FollowRun, school: string, pupilId: string) {
  const pupil = db.doc(paths.pupil(school, pupilId));
  const [place, answered, spoken, noticed, kept] = await Promise.all([
    pupil.get(),
    pupil.collection('checkIns').select('classId').get(),
    pupil.collection('contacts').select('day').get(),
    pupil.collection('topics').select('day').get(),
    db
      .collection(`${paths.school(school)}/keptDays`)
      .where('pupilId', '==', pupilId)
      .get(),
  ]);
  const marks = [
    ...answered.docs.map(({ id }) => ({ projection: checkIns, id, day: id })),
    ...spoken.docs.map((one) => ({ projection: contacts, id: one.id, day: dayIn(one) })),
    ...noticed.docs.map((one) => ({ projection: topics, id: one.id, day: dayIn(one) })),
  ];
  const classIds = new Set([
    ...((place.get('classIds') as string[] | undefined) ?? []),
    ...answered.docs.flatMap(classOf),
  ]);
  const apart = new Map(kept.docs.map((one) => [one.ref.path, one.data()]));
  const shown = await readAll(
    db,
    marks.flatMap(({ day }) => [...classIds].map((classId) => paths.classDay(school, classId, day))),
    FIELDS.map((field) => new FieldPath(field, pupilId)),
  );
  const stands = (classId: string, day: string) => {
    const board = shown.get(paths.classDay(school, classId, day))?.data();
    const month = apart.get(paths.keptDays(school, classId, pupilId, monthOf(day)));
    return (
      standing(month, ['days', day]) !== undefined ||
      FIELDS.some((field) => standing(board, [field, pupilId]) !== undefined)
    );
  };
  return marks
    .map((mark) => ({
      ...mark,
      path: `${pupil.path}/${mark.projection.from}/${mark.id}`,
      classIds: [...classIds].filter((classId) => stands(classId, mark.day)),
    }))
    .filter((mark) => mark.classIds.length > 0)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}

function classOf(snapshot: QueryDocumentSnapshot): string[] {
  const classId: unknown = snapshot.get('classId');
  return typeof classId === 'string' ? [classId] : [];
}

function dayIn(snapshot: QueryDocumentSnapshot): string {
  return String(snapshot.get('day'));
}
