/** A school whose adults are told what to look at, in a Firestore project of its own. */
import { fromStored } from '@domain/documents/instants';
import { defaultPolicy } from '@domain/defaults/settings';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { type Notice, noticeSchema } from '@domain/notices/records';
import { paths } from '@domain/paths';
import type { Note } from '@domain/answers/pupil-records';
import type { SosSettings } from '@domain/sos/settings';
import { calendar } from '@domain/sos/sos.fixture';
import { NoticeWorlds, type NoticeRun } from '../../functions/src/notices/run';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier, openSosSchool } from './climbing-school';
import { INSTRUMENT, SCHOOL } from './functions-school';

export const PUPIL = 'p1';
/** Of the fixture's Tuesday. */
export const DAY = '2026-11-24';
export const WEEK = '2026-W48';

export async function openNoticingSchool(
  db: FunctionsDatabase,
  { settings, school = SCHOOL }: { settings?: SosSettings; school?: string } = {},
): Promise<void> {
  const policy = defaultPolicy(['nurse-1', 'principal']);
  await openSosSchool(db, { school, policy, calendar, ...(settings && { settings }) });
  await db.doc(paths.instrument(INSTRUMENT)).set(soramoyo34);
}

export function noticeRun(
  db: FunctionsDatabase,
  now: number,
  notifier: NotedNotifier = new NotedNotifier(),
): NoticeRun {
  const onFailure = (path: string, error: unknown) => {
    throw new Error(path, { cause: error });
  };
  return { db, now, notifier, onFailure, worlds: new NoticeWorlds(db, now, onFailure) };
}

/** One sweep at `now` (ms since 1970), with whom it told and what it could not do. */
export async function sweptNotices(db: FunctionsDatabase, now: number) {
  const notifier = new NotedNotifier();
  const failures: string[] = [];
  const onFailure = (path: string) => failures.push(path);
  const swept = await sweepNotices({ db, now, notifier, onFailure });
  return { ...swept, told: notifier.told.sort(), failures };
}

/** All notices of the school by id. */
export async function notices(db: FunctionsDatabase, school = SCHOOL): Promise<Record<string, Notice>> {
  const { docs } = await db.collection(`${paths.school(school)}/notices`).get();
  return Object.fromEntries(docs.map((one) => [one.id, noticeSchema.parse(fromStored(one.data()))]));
}

export async function putNote(
  db: FunctionsDatabase,
  audience: Note['audience'],
  at: number,
  change: Partial<Pick<Note, 'talk' | 'withdrawn' | 'readers' | 'rev'>> = {},
): Promise<void> {
  const when = new Date(at);
  await db.doc(paths.note(SCHOOL, PUPIL, DAY, audience)).set({
    ...{ school: SCHOOL, audience, day: DAY, talk: true, rev: 1, deviceId: 'device-0001', ...change },
    ...{ capturedAt: when, receivedAt: when },
  });
}

export async function putObserved(
  db: FunctionsDatabase,
  by: string,
  at: number,
  { withdrawn = false, day = DAY }: { withdrawn?: boolean; day?: string } = {},
): Promise<void> {
  const when = new Date(at);
  await db.doc(paths.observation(SCHOOL, PUPIL, day, by)).set({
    ...{ school: SCHOOL, kind: 'observation', day, text: '', by, withdrawn, at: when, receivedAt: when },
  });
}

/** As somebody who opens a notice, or says more about it at `at`, leaves it. */
export async function putReview(
  db: FunctionsDatabase,
  noticeId: string,
  by: string,
  openedAt: number,
  change: Record<string, unknown> = {},
): Promise<void> {
  const opened = new Date(openedAt);
  await db.doc(paths.review(SCHOOL, noticeId, by)).set({ by, openedAt: opened, at: opened, ...change });
}
