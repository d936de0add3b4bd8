/** What the access log says that is new: of whoever opens records in an unusual way the others who lead the school are told. */
import { type Firestore, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { addDays, type Day } from '@domain/days';
import { fromStored, toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { type UnusualReading, unusualReadingSchema } from '@domain/readings/records';
import { type Reading, signsOf, spanOf, toldOfReading } from '@domain/readings/unusual';
import { inLanes } from '../platform/lanes';
import { type SchoolWorld, SchoolWorlds } from '../platform/school-worlds';
import { leniently, type OnFailure, readAll } from '../platform/store';
import { TIMES } from '../platform/stored';

const READERS_AT_ONCE = 8;
const A_YEAR = 365;

interface Run {
  readonly db: Firestore;
  /** Ms since 1970. */
  readonly now: number;
  readonly onFailure: OnFailure;
}

/** One adult, at one school, on one day. */
interface Reader {
  readonly school: string;
  readonly uid: string;
  readonly day: Day;
}

/** `from`: since when, ms since 1970. Doing it twice, or late, tells nobody twice. */
export async function sweepReadings(run: Run, school: string, from: number): Promise<void> {
  const { docs } = await run.db
    .collectionGroup('accessLog')
    .where('school', '==', school)
    .where('at', '>', Timestamp.fromMillis(from))
    .orderBy('at', 'desc')
    .select('protective', 'at')
    .get();
  for (const entry of docs) if (entry.get('protective') === true) await sayThatKept(run, school, entry);
  const readers = new Map<string, Reader>();
  for (const { ref } of docs) {
    const at = paths.accessLog.in(ref.path);
    if (at) readers.set(`${at.uid} ${at.day}`, { school, uid: at.uid, day: at.day });
  }
  if (readers.size === 0) return;
  const world = await new SchoolWorlds(run.db, run.now, run.onFailure).of(school);
  await inLanes(READERS_AT_ONCE, [...readers.values()], (reader) => lookAt(run, world, reader));
}

/** An entry that nobody has decided about, because the child's record is opened quietly, stands in the list of those that leaders look through. */
async function sayThatKept({ db }: Run, school: string, entry: QueryDocumentSnapshot): Promise<void> {
  const at = paths.accessLog.in(entry.ref.path);
  if (!at) return;
  const { pupilId, uid, day } = at;
  const ref = db.doc(paths.keptEntry(school, pupilId, uid, day));
  await db.runTransaction(async (transaction) => {
    if ((await transaction.get(ref)).exists) return;
    transaction.set(ref, {
      ...{ pupilId, uid, day, by: '', byName: '', reviews: [] },
      ...{ at: entry.get('at') as Timestamp, reviewBy: addDays(day, A_YEAR) },
    });
  });
}

async function lookAt({ db, now, onFailure }: Run, world: SchoolWorld, reader: Reader): Promise<void> {
  const { school, uid, day } = reader;
  const { calendar, staff, board } = world;
  const who = staff.get(uid);
  const readings = await readingsOf(db, reader);
  const signs = signsOf(readings, day, calendar);
  if (signs.length === 0 || !who) return;
  const told = toldOfReading(uid, staff, board);
  const unusual: UnusualReading = {
    ...{ uid, name: who.displayName, title: who.title, day, signs, ...spanOf(readings) },
    children: new Set(readings.map(({ pupilId }) => pupilId)).size,
    classes: new Set(readings.flatMap(({ classIds }) => classIds.slice(0, 1))).size,
    ...{ readers: told, at: new Date(now).toISOString() },
  };
  const ref = db.doc(paths.unusualReading(school, uid, day));
  await db.runTransaction(async (transaction) => {
    const before = leniently(unusualReadingSchema, await transaction.get(ref), onFailure);
    const isNews = signs.some((sign) => !before?.signs.includes(sign));
    if (before && !isNews && before.children === unusual.children) return;
    transaction.set(ref, toStored(unusualReadingSchema, unusual, TIMES));
    if (isNews && told.length > 0)
      transaction.set(db.doc(paths.readingNews(school, uid, day)), {
        to: told,
        at: Timestamp.fromMillis(now),
      });
  });
}

/** All that the reader has opened that day at that school. */
async function readingsOf(db: Firestore, { school, uid, day }: Reader): Promise<Reading[]> {
  const { docs } = await db
    .collectionGroup('accessLog')
    .where('school', '==', school)
    .where('uid', '==', uid)
    .where('day', '==', day)
    .select('at')
    .get();
  const opened = docs.flatMap((found) => {
    const at = paths.accessLog.in(found.ref.path);
    return at ? [{ pupilId: at.pupilId, at: String(fromStored(found.get('at'))) }] : [];
  });
  const placeOf = (pupilId: string) => paths.pupil(school, pupilId);
  const places = await readAll(
    db,
    opened.map(({ pupilId }) => placeOf(pupilId)),
    ['classIds'],
  );
  return opened.map((one) => {
    const classIds: unknown = places.get(placeOf(one.pupilId))?.get('classIds');
    return { ...one, classIds: Array.isArray(classIds) ? classIds.map(String) : [] };
  });
}
