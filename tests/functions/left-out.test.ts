/** 「この人には 知らせないで」: whom a child leaves out is not told, not called, and stands in no list of readers. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { at, MINUTE } from '@domain/sos/sos.fixture';
import { reconcile } from '../../functions/src/notices/reconcile';
import { answersOf } from '../../functions/src/notices/subjects';
import { followChoices } from '../../functions/src/readers/follow-choices';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import {
  changeSos,
  NINE,
  NotedNotifier,
  nurse,
  openSosSchool,
  putSos,
  readSos,
  SCHOOL as SOS_SCHOOL,
  SECOND,
  sweep,
} from '../support/climbing-school';
import * as given from '../support/functions-school';
import { notices, noticeRun, openNoticingSchool, PUPIL, sweptNotices } from '../support/noticing-school';

const { ROUND, SCHOOL } = given;
const DUE = NINE + 6 * SECOND;
const SAFETY = `safety_safety_${PUPIL}_${ROUND}`;

const leavesOut = (db: FunctionsDatabase, ...not: string[]) => choose(db, SCHOOL, not);
const leavesOutOfSos = (db: FunctionsDatabase, ...not: string[]) => choose(db, SOS_SCHOOL, not);

async function choose(db: FunctionsDatabase, school: string, not: string[]): Promise<void> {
  const when = new Date(NINE);
  await db.doc(paths.standingChoices(school, PUPIL)).set({
    ...{ school, not, atHome: false, rev: 1, deviceId: 'device-0001' },
    ...{ capturedAt: when, receivedAt: when },
  });
}

const followed = (db: FunctionsDatabase, now: number, notifier = new NotedNotifier(), school = SCHOOL) =>
  followChoices({ db, now, notifier, onFailure: (path) => expect.fail(path) }, school, PUPIL);
const followedSos = (db: FunctionsDatabase, now: number, notifier?: NotedNotifier) =>
  followed(db, now, notifier, SOS_SCHOOL);

describe('an SOS', () => {
  it('passes whom the child leaves out for good or of this one, and goes on with the next', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    await leavesOutOfSos(db, 'nurse-1');
    const path = await putSos(db, NINE, { not: ['vice'] });
    const notifier = new NotedNotifier();
    await sweep(db, DUE, notifier);
    expect(notifier.told).toEqual(['principal email']);
    expect(await readSos(db, path)).toMatchObject({
      visibleTo: ['principal'],
      readers: ['principal', 'sc-1'],
      keptFrom: ['nurse-1', 'vice'],
    });
  });

  it('reaches the board when nobody is left', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    await leavesOutOfSos(db, 'nurse-1', 'sc-1', 'vice', 'principal');
    const path = await putSos(db, NINE);
    const notifier = new NotedNotifier();
    await sweep(db, DUE, notifier);
    expect(notifier.told).toEqual(['board-1 email']);
    expect(await readSos(db, path)).toMatchObject({ visibleTo: ['board-1'], readers: [] });
  });

  it('leaves whoever has it as soon as the child says so, climbs again, and stays legible to the others', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    await sweep(db, DUE);
    await changeSos(db, path, { state: 'acknowledged', acknowledgedBy: nurse });
    await leavesOutOfSos(db, 'nurse-1');
    const notifier = new NotedNotifier();
    await followedSos(db, NINE + 2 * MINUTE, notifier);
    const sos = await readSos(db, path);
    expect(sos).toMatchObject({ state: 'received', readers: ['principal', 'sc-1', 'vice'] });
    expect(sos.acknowledgedBy).toBeUndefined();
    expect(notifier.told).not.toContain('nurse-1 push');
    expect(notifier.told).not.toEqual([]);
  });

  it('that is closed is seen by fewer, and by nobody more', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    await sweep(db, DUE);
    await changeSos(db, path, { state: 'resolved', readers: ['nurse-1', 'vice'] });
    await leavesOutOfSos(db, 'nurse-1');
    await followedSos(db, NINE + 2 * MINUTE);
    expect((await readSos(db, path)).readers).toEqual(['vice']);
    await leavesOutOfSos(db);
    await followedSos(db, NINE + 3 * MINUTE);
    expect((await readSos(db, path)).readers).toEqual(['vice']);
  });
});

describe('a notice', () => {
  const noticed = async (db: FunctionsDatabase, when: number) => {
    await given.putResponse(db, PUPIL, { answers: given.answers(2, { q21: 4 }), at: new Date(when) });
    const notifier = new NotedNotifier();
    await reconcile(noticeRun(db, when, notifier), answersOf(db, SCHOOL, PUPIL, ROUND));
    return notifier.told.sort();
  };

  it('is neither told to whom the child leaves out, nor read by them; the other contacts hear of it', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    await leavesOut(db, 'nurse-1');
    const told = await noticed(db, at(9));
    expect(told.join()).not.toContain('nurse-1');
    expect(told.join()).toContain('principal');
    const notice = (await notices(db))[SAFETY];
    expect(notice?.createdFor).toEqual(['principal']);
    expect(notice?.keptFrom).toEqual(['nurse-1']);
    expect(notice?.readers).toEqual(['principal', 'sc-1', 'vice']);
  });

  it('that nobody of the school is left for reaches the board, which is called until somebody has opened it', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    await db.doc(paths.boardStaff('board-1')).set({ active: true, displayName: 'board-1' });
    const staff = await db.collection(`${paths.school(SCHOOL)}/staff`).get();
    await leavesOut(db, ...staff.docs.map(({ id }) => id));
    expect((await noticed(db, at(9))).map((one) => one.split(' ')[0])).toEqual(['board-1']);
    const notice = (await notices(db))[SAFETY];
    expect(notice).toMatchObject({ createdFor: [], readers: ['board-1'] });
    expect(notice?.child?.familyName).toBeTruthy();
    const called = await sweptNotices(db, at(24 + 9));
    expect(new Set(called.told.map((one) => one.split(' ')[0]))).toEqual(new Set(['board-1']));
    const review = { by: 'board-1', openedAt: new Date(at(24 + 10)), at: new Date(at(24 + 10)) };
    await db.doc(paths.review(SCHOOL, SAFETY, 'board-1')).set(review);
    await followed(db, at(24 + 10));
    expect((await sweptNotices(db, at(24 + 12))).told).toEqual([]);
    await leavesOut(db, 'nurse-1');
    await followed(db, at(24 + 13));
    const after = (await notices(db))[SAFETY];
    expect(after?.readers).not.toContain('board-1');
    expect(after?.child).toBeUndefined();
  });

  it('that stands already is taken from them, and its clock passes them', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    await noticed(db, at(9));
    expect((await notices(db))[SAFETY]?.readers).toContain('nurse-1');
    await leavesOut(db, 'nurse-1');
    await followed(db, at(9, 1));
    const notice = (await notices(db))[SAFETY];
    expect(notice?.readers).toEqual(['principal', 'sc-1', 'vice']);
    // Nobody watches out of hours: it is called when the school has opened again.
    const called = await sweptNotices(db, at(24 + 9));
    expect(called.failures).toEqual([]);
    expect(called.told.join()).not.toContain('nurse-1');
    expect(called.told.length).toBeGreaterThan(0);
  });
});

describe('several children who leave the same adult out', () => {
  const chooses = (db: FunctionsDatabase, pupilId: string, uid: string, when: number) =>
    db.doc(paths.standingChoices(SCHOOL, pupilId)).set({
      ...{ school: SCHOOL, not: [uid], atHome: false, rev: 1, deviceId: 'device-0001' },
      ...{ capturedAt: new Date(when), receivedAt: new Date(when) },
    });
  const told = async (db: FunctionsDatabase, uid: string) =>
    (await db.doc(paths.earlyNotice(SCHOOL, uid)).get()).data();

  it('are told to the principal once there are three within a month, and no child stands in it', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    const now = at(9);
    await chooses(db, 'a', 'nurse-1', now - 31 * 24 * 60 * MINUTE);
    await chooses(db, 'b', 'nurse-1', now);
    await chooses(db, PUPIL, 'nurse-1', now);
    await followed(db, now);
    expect(await told(db, 'nurse-1')).toBeUndefined();
    await chooses(db, 'c', 'nurse-1', now);
    await followed(db, now);
    const notice = await told(db, 'nurse-1');
    expect(notice).toMatchObject({ about: 'nurse-1', readers: ['principal'] });
    expect(Object.keys(notice ?? {}).sort()).toEqual(['about', 'at', 'name', 'readers']);
  });
});
