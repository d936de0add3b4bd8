/** A school whose pupils call for help, in a Firestore project of its own, and what became of it. */
import { randomUUID } from 'node:crypto';
import { fromStored } from '@domain/documents/instants';
import type { SchoolCalendar } from '@domain/school/calendar';
import { paths } from '@domain/paths';
import type { Policy } from '@domain/school/settings';
import { type Sos, type SosEvent, sosEventSchema, sosSchema } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';
import * as fixture from '@domain/sos/sos.fixture';
import { type Delivery, DONE, type Notifier, type Way } from '../../functions/src/platform/notify/notifier';
import { newRun, type SosRun } from '../../functions/src/sos/run';
import { sweepSos } from '../../functions/src/sos/sweep-sos';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';

export const SCHOOL = 'sora';
export const SECOND = 1000;
/** A school morning, and when those who called then are told of. */
export const NINE = fixture.at(9);
export const START = NINE + 5 * SECOND;
export const nurse = { uid: 'nurse-1', name: '保健' };
const CLASS = '2026-5-1';

const INSTANTS = [
  'capturedAt',
  'receivedAt',
  'nextEscalationAt',
  'chainStartedAt',
  'unsentAt',
  'acknowledgedAt',
];

export async function openSosSchool(
  db: FunctionsDatabase,
  change: {
    school?: string;
    settings?: SosSettings | Record<string, unknown> | null;
    calendar?: SchoolCalendar;
    policy?: Policy;
  } = {},
): Promise<void> {
  const { school = SCHOOL, settings = fixture.settings, calendar = fixture.calendar, policy } = change;
  const batch = db.batch();
  batch.set(db.doc(paths.school(school)), { name: school, code: 'B101220000010', timezone: 'Asia/Tokyo' });
  if (settings) batch.set(db.doc(paths.settings(school, 'sos')), settings);
  if (policy) batch.set(db.doc(paths.settings(school, 'policy')), policy);
  batch.set(db.doc(paths.settings(school, 'calendar')), calendar);
  for (const [uid, member] of fixture.staff)
    batch.set(db.doc(paths.staff(school, uid)), { ...member, displayName: uid, cover: {} });
  for (const uid of fixture.world.board)
    batch.set(db.doc(paths.boardStaff(uid)), { active: true, displayName: uid });
  batch.set(db.doc(paths.pupil(school, 'p1')), pupil('p1'));
  await batch.commit();
}

function pupil(pupilId: string) {
  return {
    ...{ uid: `uid-${pupilId}`, classId: CLASS, classIds: [CLASS], number: 1, status: 'active' },
    ...{ familyName: '空野', givenName: 'はる', kana: 'そらの はる' },
  };
}

/** So many children press, each once, at `received` (ms since 1970). Returns the paths of their SOS. */
export async function putFlood(
  db: FunctionsDatabase,
  children: number,
  received: number,
  school = SCHOOL,
): Promise<string[]> {
  const pupils = Array.from({ length: children }, (_, index) => `flood-${index}`);
  await Promise.all(pupils.map((pupilId) => db.doc(paths.pupil(school, pupilId)).set(pupil(pupilId))));
  return Promise.all(pupils.map((pupilId) => putSos(db, received, { school, pupilId })));
}

/** An SOS that arrived at `received` (ms since 1970). Returns its path. */
export async function putSos(
  db: FunctionsDatabase,
  received: number,
  change: Partial<Sos> = {},
): Promise<string> {
  const sos = fixture.sosAt(received, change);
  const path = paths.sos(sos.school, randomUUID());
  await db.doc(path).set(stored(sos));
  return path;
}

/** As somebody else would have written it meanwhile. */
export async function changeSos(db: FunctionsDatabase, path: string, change: Partial<Sos>): Promise<void> {
  await db.doc(path).update(stored(change));
}

function stored(sos: Partial<Sos>): Record<string, unknown> {
  const entries = Object.entries(sos).map(([field, value]): [string, unknown] => [
    field,
    INSTANTS.includes(field) ? new Date(value as string) : value,
  ]);
  const { handOver } = sos;
  return {
    ...Object.fromEntries(entries),
    ...(handOver && { handOver: { ...handOver, until: new Date(handOver.until) } }),
  };
}

export async function readSos(db: FunctionsDatabase, path: string): Promise<Sos> {
  return sosSchema.parse(fromStored((await db.doc(path).get()).data()));
}

/** In order. */
export async function timeline(db: FunctionsDatabase, path: string): Promise<SosEvent[]> {
  const { docs } = await db.collection(`${path}/events`).orderBy('at').get();
  return docs.map((snapshot) => sosEventSchema.parse(fromStored(snapshot.data())));
}

/** The timeline, as `type step whom`. */
export async function happenings(db: FunctionsDatabase, path: string): Promise<string[]> {
  return (await timeline(db, path)).map(({ type, step, to }) => [type, step, to?.join('+')].join(' ').trim());
}

/** Notes what is sent instead of sending it. */
export class NotedNotifier implements Notifier {
  /** `uid way`, in the order of sending. */
  readonly told: string[] = [];

  constructor(
    private readonly outcome: (uid: string, way: Way) => Promise<Delivery> | Delivery = () => DONE,
  ) {}

  async tell(uid: string, way: Way, count = 1): Promise<Delivery> {
    this.told.push(`${uid} ${way}${count > 1 ? ` ×${count}` : ''}`);
    return this.outcome(uid, way);
  }

  tellPupil(school: string, pupilId: string): Promise<Delivery> {
    return this.tell(`${school}/${pupilId}`, 'push');
  }
}

/** One sweep at `now` (ms since 1970), with what it could not do. */
export async function sweep(db: FunctionsDatabase, now: number, notifier: Notifier = new NotedNotifier()) {
  const failures: string[] = [];
  const onFailure = (path: string) => failures.push(path);
  return { ...(await sweepSos({ db, now, notifier, onFailure })), failures };
}

/** As a trigger would run at `now`. */
export function runAt(
  db: FunctionsDatabase,
  now: number,
  notifier: Notifier = new NotedNotifier(),
  more: Partial<Pick<SosRun, 'clock' | 'sleep'>> = {},
): SosRun {
  const onFailure = (path: string, error: unknown) => {
    throw new Error(path, { cause: error });
  };
  return newRun({ db, now, notifier, onFailure, ...more });
}

/** A clock on which waiting passes so many times as fast. */
export class FastClock {
  constructor(
    public now: number,
    readonly times = 4,
  ) {}
  clock = () => this.now;
  sleep = async (ms: number) => {
    const until = this.now + ms;
    await new Promise((resolve) => setTimeout(resolve, ms / this.times));
    this.now = Math.max(this.now, until);
  };
}
