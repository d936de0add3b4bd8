/** What is past goes at night: first in numbers, then, once a leader has confirmed them, in fact, with a report that a search proves. */
import {
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type QueryDocumentSnapshot,
} from 'firebase-admin/firestore';
import { checkInSchema } from '@domain/answers/pupil-records';
import { type Day, dayOf } from '@domain/days';
import { fromStored, toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import {
  type Hold,
  holdSchema,
  isPast,
  isPeriod,
  datedOn,
  pastFigures,
  type Periods,
  periodsOf,
  type RetentionPlan,
  type RetentionReport,
  retentionPlanSchema,
  retentionReportSchema,
} from '@domain/rights/retention';
import { rightRequestSchema } from '@domain/rights/requests';
import { isSame } from '@domain/same';
import { pupilSchema } from '@domain/school/school';
import { policySchema } from '@domain/school/settings';
import { leniently } from '../platform/store';
import { harmsLeftBehind } from '../platform/moved/harms-of-child';
import { TIMES } from '../platform/stored';
import type { Accounts } from './accounts';
import { shortenLog } from './shorten-log';
import { deleteChildren, type Leaving, searchFor } from './delete-children';
import { documentsOfChild, kindAt } from './documents-of-child';

export interface RetentionPorts {
  readonly db: Firestore;
  readonly accounts: Accounts;
  /** Ms since 1970. */
  readonly now: number;
}

/** What would go of one child. */
interface PastOfChild {
  readonly child: Leaving;
  readonly past: readonly { readonly kind: string; readonly snapshot: QueryDocumentSnapshot }[];
  /** Nothing is left that is not past. */
  readonly isAll: boolean;
  /** A leader has granted that all of it goes. */
  readonly isGranted: boolean;
  readonly isHeld: boolean;
}

interface Found {
  readonly periods: Periods;
  readonly children: readonly PastOfChild[];
}

/** The night of one school. Returns the report, if anything was deleted. */
export async function retainSchool(
  ports: RetentionPorts,
  school: string,
): Promise<RetentionReport | undefined> {
  const { db, now } = ports;
  const night = dayOf(now);
  await noteLeaving(db, school, night);
  const found = await findPast(ports, school);
  const planRef = db.doc(paths.retentionPlan(school));
  const standing = leniently(retentionPlanSchema, await planRef.get());
  const plan: RetentionPlan = {
    ...{ night, periods: { ...found.periods }, ...numbersOf(found) },
    ...(standing?.confirmed && { confirmed: standing.confirmed }),
  };
  await planRef.set(toStored(retentionPlanSchema, plan, TIMES));
  if (plan.confirmed && isConfirmed(plan, night)) {
    const { docs } = await db.collection(`${paths.school(school)}/holds`).get();
    const held = docs
      .flatMap((one) => leniently(holdSchema, one) ?? [])
      .filter(({ until }) => until >= night);
    await shortenLog({ db, now, periods: found.periods, confirmed: plan.confirmed, held }, school);
  }
  const going = found.children.filter(
    ({ isHeld, isGranted }) => !isHeld && (isGranted || isConfirmed(plan, night)),
  );
  return going.length === 0 ? undefined : remove(ports, school, night, { ...found, children: going });
}

/** A leader has looked at the numbers within the year, and the periods are those that they were made with. */
function isConfirmed({ confirmed, periods }: RetentionPlan, night: Day): boolean {
  return confirmed !== undefined && confirmed.until >= night && isSame(confirmed.periods, periods);
}

/** The years of a child begin with the night on which it has been seen to be gone, and never begin for one that is here again. */
async function noteLeaving(db: Firestore, school: string, night: Day): Promise<void> {
  const { docs } = await db
    .collection(`${paths.school(school)}/pupils`)
    .select('status', 'leftOn')
    .get();
  const batch = db.bulkWriter();
  const writes = docs.flatMap((snapshot) => {
    const hasLeft = snapshot.get('status') === 'left';
    const leftOn: unknown = snapshot.get('leftOn');
    if (hasLeft && leftOn === undefined) return [batch.update(snapshot.ref, { leftOn: night })];
    if (!hasLeft && leftOn !== undefined)
      return [batch.update(snapshot.ref, { leftOn: FieldValue.delete() })];
    return [];
  });
  await Promise.all([batch.close(), ...writes]);
}

async function findPast({ db, now }: RetentionPorts, school: string): Promise<Found> {
  const today = dayOf(now);
  const policy = leniently(policySchema, await db.doc(paths.settings(school, 'policy')).get());
  const periods = periodsOf(policy);
  const granted = await grantedDeletions(db, school);
  const { docs } = await db.collection(`${paths.school(school)}/pupils`).get();
  const children: PastOfChild[] = [];
  for (const snapshot of docs) {
    const isGranted = granted.has(snapshot.id);
    if (periods.from === 'leaving' && snapshot.get('status') !== 'left' && !isGranted) continue;
    const pupil = leniently(pupilSchema, snapshot);
    if (!pupil) continue;
    const own = { pupilId: snapshot.id, uid: pupil.uid };
    const kept: QueryDocumentSnapshot[] = [];
    for await (const one of documentsOfChild(db, school, own.pupilId)) kept.push(one);
    // As old, and as much needed while it is open, as if the child had never moved.
    kept.push(...(await harmsLeftBehind(db, school, own.pupilId)));
    const dated = kept.flatMap((one) => datedDocument(one) ?? []);
    const past = dated.filter(({ period, day }) =>
      isPast(period, periods, { day, leftOn: pupil.leftOn }, today),
    );
    const isOver =
      pupil.status === 'left' &&
      pupil.leftOn !== undefined &&
      past.length === dated.length &&
      isPast('responses', periods, { day: pupil.leftOn, leftOn: pupil.leftOn }, today);
    const isAll = isOver || isGranted;
    if (past.length === 0 && !isAll) continue;
    children.push({
      child: own,
      past: isGranted ? dated : past,
      isAll,
      isGranted,
      isHeld: await isHeld(db, school, own.pupilId, kept, today),
    });
  }
  return { periods, children };
}

/** Children of whom a leader has decided that everything goes. */
async function grantedDeletions(db: Firestore, school: string): Promise<Set<string>> {
  const { docs } = await db
    .collection(`${paths.school(school)}/requests`)
    .where('kind', '==', 'deletion')
    .get();
  return new Set(
    docs.flatMap((snapshot) => {
      const request = leniently(rightRequestSchema, snapshot);
      return request?.state === 'decided' && request.outcome === 'granted' ? [request.pupilId] : [];
    }),
  );
}

function datedDocument(snapshot: QueryDocumentSnapshot) {
  const found = kindAt(snapshot.ref.path);
  if (!found || !isPeriod(found.declared.keep)) return undefined;
  const data = fromStored(snapshot.data()) as Record<string, unknown>;
  const day = datedOn(found.declared, found.parts, data);
  return { kind: found.kind, snapshot, period: found.declared.keep, day };
}

/** Held by a leader, or because something is open in which it may be needed. */
async function isHeld(
  db: Firestore,
  school: string,
  pupilId: string,
  kept: readonly DocumentSnapshot[],
  today: Day,
): Promise<boolean> {
  const hold: Hold | undefined = leniently(holdSchema, await db.doc(paths.hold(school, pupilId)).get());
  if (hold && hold.until >= today) return true;
  return kept.some(isOpen);
}

/** A case, a matter of an adult or a call for help that is not over. */
function isOpen(one: DocumentSnapshot): boolean {
  const { path } = one.ref;
  const ends = [paths.pupilCase, paths.harm, paths.sos].some((kind) => kind.in(path) !== undefined);
  return ends && ['closedAt', 'resolvedAt', 'withdrawnAt'].every((field) => one.get(field) === undefined);
}

function numbersOf({ children }: Found): Pick<RetentionReport, 'counts' | 'children' | 'held'> {
  const counts: Record<string, number> = {};
  const going = children.filter((one) => !one.isHeld);
  for (const { past } of going) for (const { kind } of past) counts[kind] = (counts[kind] ?? 0) + 1;
  return {
    counts,
    children: going.filter(({ isAll }) => isAll).length,
    held: children.length - going.length,
  };
}

async function remove(
  ports: RetentionPorts,
  school: string,
  night: Day,
  found: Found,
): Promise<RetentionReport> {
  const { db } = ports;
  const going = found.children.filter(({ isHeld }) => !isHeld);
  await keepFigures(db, school, night, going);
  for (const { past, isAll } of going) {
    if (isAll) continue;
    const writer = db.bulkWriter();
    const roots = past.filter(({ snapshot }) => !past.some((other) => isBelow(snapshot, other.snapshot)));
    await Promise.all(roots.map(({ snapshot }) => db.recursiveDelete(snapshot.ref, writer)));
    await writer.close();
    await removeWithSources(
      db,
      past.map(({ snapshot }) => snapshot.ref.path),
    );
  }
  const whole = going.filter(({ isAll }) => isAll).map(({ child }) => child);
  await deleteChildren(ports, school, whole);
  const report = { night, ...numbersOf(found), found: await searchFor(ports, school, whole) };
  await db.doc(paths.retentionReport(school, night)).set(toStored(retentionReportSchema, report, TIMES));
  return report;
}

const isBelow = (one: DocumentSnapshot, other: DocumentSnapshot) =>
  one.ref.path.startsWith(`${other.ref.path}/`);

/** What was made of an answer goes with it. */
async function removeWithSources(db: Firestore, gone: readonly string[]): Promise<void> {
  for (const path of gone) {
    const { school, pupilId, roundId } = paths.response.in(path) ?? {};
    if (school === undefined || pupilId === undefined || roundId === undefined) continue;
    for (const made of [paths.result, paths.homeroomResult, paths.sensitiveAnswers, paths.surveyWords])
      await db.doc(made(school, pupilId, roundId)).delete();
  }
}

/** Before anything goes, and once a night: what is left of all of them together. */
async function keepFigures(
  db: Firestore,
  school: string,
  night: Day,
  going: readonly PastOfChild[],
): Promise<void> {
  const days = going.flatMap(({ child, past }) =>
    past.flatMap(({ kind, snapshot }) => {
      const checkIn = kind === 'checkIn' ? leniently(checkInSchema, snapshot) : undefined;
      return checkIn ? [{ pupilId: child.pupilId, day: checkIn.day, level: checkIn.level ?? null }] : [];
    }),
  );
  const figures = pastFigures(days);
  const ref = db.doc(paths.pastFigures(school, night));
  if (Object.keys(figures.months).length > 0 && !(await ref.get()).exists) await ref.set(figures);
}
