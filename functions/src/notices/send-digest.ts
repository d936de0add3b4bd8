import { Timestamp } from 'firebase-admin/firestore';
import { casesWaiting } from '@domain/cases/waiting';
import { calendarSchema } from '@domain/school/calendar';
import { dayOf } from '@domain/days';
import { digestDay, digestOf, together } from '@domain/notices/digest';
import { digestSchema, type Notice, NOTICE_DAYS, noticeSchema } from '@domain/notices/records';
import { usualCalendar } from '@domain/defaults/calendar';
import { paths } from '@domain/paths';
import { gapsToTell } from '@domain/readiness/readiness';
import { policySchema } from '@domain/school/settings';
import { type Thread, threadSchema } from '@domain/signals/records';
import { waitingFor } from '@domain/signals/unanswered';
import { countUrgent } from '../centre/count-urgent';
import { incomingWaiting } from '../cases/follow-incoming';
import { dueCases } from '../cases/due-cases';
import { leniently, parsed } from '../platform/store';
import type { NoticeRun } from './run';
import { tellEverywhere } from '../platform/notify/tell';

const DAY_MS = 24 * 60 * 60_000;
/** Schools are many and mornings few: every look costs a read. */
const LOOK_EVERY_MIN = 5;
/** What is computed at night bears the date of a school day: nights may have been missed, and attendance entered late. */
const LATE_MS = NOTICE_DAYS * DAY_MS;

/**
 * The morning digest of a school, once a school day, however many sweeps see it. Whom it tells stands in `digests/{day}` before
 * anybody is told: dying in between costs a reminder, and no notice.
 */
export async function sendDigest(run: NoticeRun, school: string): Promise<void> {
  const { db, now, notifier } = run;
  if (Math.floor(now / 60_000) % LOOK_EVERY_MIN !== 0) return;
  const ref = db.doc(paths.digest(school, dayOf(now)));
  if ((await ref.get()).exists) return;
  const day = await dueDay(run, school);
  if (day === undefined) return;
  const { notices, readAt } = await arrivedSince(run, school, await lastDigest(run, school));
  const world = await run.worlds.of(school);
  const { staff, calendar } = world;
  const waiting = waitingFor(await openThreads(run, school), calendar, now);
  const cases = casesWaiting(await dueCases(run, school), Object.fromEntries(staff), calendar, now);
  const people = { ...world, staff: Object.fromEntries(staff) };
  const gaps = gapsToTell({ ...people, classIds: await classIdsOf(run, school) }, dayOf(now));
  const incoming = await incomingWaiting(run, school);
  const told = [waiting, cases, incoming, gaps].reduce(together, digestOf(notices, staff, now));
  const isMine = await db.runTransaction(async (transaction) => {
    if ((await transaction.get(ref)).exists) return false;
    transaction.create(ref, { day, at: Timestamp.fromMillis(now), readAt, told });
    return true;
  });
  if (!isMine) return;
  await countUrgent(run, school);
  await tellEverywhere(notifier, Object.keys(told));
}

async function classIdsOf({ db }: NoticeRun, school: string): Promise<string[]> {
  const { docs } = await db
    .collection(`${paths.school(school)}/classes`)
    .select()
    .get();
  return docs.map(({ id }) => id);
}

/** What children have sent that nobody has answered. */
async function openThreads({ db, onFailure }: NoticeRun, school: string): Promise<Thread[]> {
  const { docs } = await db
    .collection(`${paths.school(school)}/threads`)
    .where('state', '==', 'open')
    .get();
  return docs.flatMap((snapshot) => leniently(threadSchema, snapshot, onFailure) ?? []);
}

async function dueDay({ db, now, onFailure }: NoticeRun, school: string): Promise<string | undefined> {
  const [calendar, policy] = await db.getAll(
    db.doc(paths.settings(school, 'calendar')),
    db.doc(paths.settings(school, 'policy')),
  );
  const settings = policy && leniently(policySchema, policy, onFailure)?.notices;
  const days = (calendar && leniently(calendarSchema, calendar, onFailure)) ?? usualCalendar(now);
  return digestDay(days, settings, now);
}

/**
 * When the digest before went out, by the sweep's clock and by Firestore's (ms since 1970). The two may be minutes apart: each is
 * compared with its own only.
 */
interface LastDigest {
  readonly at: number;
  readonly readAt: number;
}

async function lastDigest({ db, now }: NoticeRun, school: string): Promise<LastDigest> {
  const { docs } = await db
    .collection(`${paths.school(school)}/digests`)
    .orderBy('day', 'desc')
    .limit(1)
    .get();
  const last = docs[0] && parsed(digestSchema, docs[0]);
  if (!last) return { at: now - NOTICE_DAYS * DAY_MS, readAt: 0 };
  return { at: Date.parse(last.at), readAt: Date.parse(last.readAt ?? last.at) };
}

interface Arrived {
  readonly notices: Notice[];
  readonly readAt: Timestamp;
}

/** Notices that came, or were written, after the digest before. */
async function arrivedSince(
  { db, onFailure }: NoticeRun,
  school: string,
  last: LastDigest,
): Promise<Arrived> {
  const { docs, readTime } = await db
    .collection(`${paths.school(school)}/notices`)
    .where('since', '>', Timestamp.fromMillis(last.at - LATE_MS))
    .get();
  const notices = docs.flatMap((snapshot) => {
    const notice = leniently(noticeSchema, snapshot, onFailure);
    if (!notice) return [];
    const isNew = Date.parse(notice.since) > last.at || snapshot.createTime.toMillis() > last.readAt;
    return isNew ? [notice] : [];
  });
  return { notices, readAt: readTime };
}
