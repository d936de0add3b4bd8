/** What is offered to many stands with each child, and a tablet is told only where and while that is right. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { fromStored } from '@domain/documents/instants';
import { bringOffering, bringOfferingsLeft } from '../../functions/src/offers/bring-offering';
import { tellOfOffer } from '../../functions/src/offers/on-offer-written';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier } from '../support/climbing-school';
import { OFFER, openCommandSchool, PEOPLE, send } from '../support/command-school';
import { newDatabase, openSchool, pupilsOf, readData, SCHOOL } from '../support/functions-school';
import { noticeRun } from '../support/noticing-school';

const OWN = '2026-5-1';
/** More than are looked at in one piece. */
const MANY = 130;
const OFFERING = paths.offering(SCHOOL, 'wide');

/** Thrown where a test lets the process die. */
class Died extends Error {}

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  await openSchool(db, { ...pupilsOf(OWN, MANY), ...pupilsOf('2026-6-1', 2, 'q'), r0: ['2026-5-2'] });
  return db;
}

const runOf = (db: FunctionsDatabase) => ({ db, onFailure: (path: string) => expect.unreachable(path) });
const bring = (db: FunctionsDatabase) => bringOffering(runOf(db), db.doc(OFFERING));

async function offer(db: FunctionsDatabase, group: object, words: object = OFFER): Promise<void> {
  await send(db, PEOPLE.counsellor, 'offer-to-group', { payload: { offerId: 'wide', group, words } });
}

/** Who has it, and whether it was withdrawn. */
async function standing(db: FunctionsDatabase): Promise<Record<string, boolean>> {
  const { docs } = await db.collectionGroup('offers').get();
  return Object.fromEntries(
    docs.map((one) => [paths.offer.in(one.ref.path)?.pupilId ?? '', one.get('withdrawn') as boolean]),
  );
}
const withIt = async (db: FunctionsDatabase) => Object.keys(await standing(db)).toSorted();
const ofOwnClass = Object.keys(pupilsOf(OWN, MANY)).toSorted();

const keepOut = (db: FunctionsDatabase, pupilId: string, not: unknown) =>
  db.doc(paths.standingChoices(SCHOOL, pupilId)).set({
    ...{ school: SCHOOL, not, atHome: false, rev: 1, deviceId: 'device-0001' },
    ...{ capturedAt: new Date(), receivedAt: new Date() },
  });

describe('an offer to many', () => {
  it('comes to every child of a class, and done again, also at once, changes nothing', async () => {
    const db = await opened();
    await offer(db, { classId: OWN });
    await Promise.all([bring(db), bring(db)]);
    expect(await withIt(db)).toEqual(ofOwnClass);
    const first = await readData(db, paths.offer(SCHOOL, 'p0', 'wide'));
    expect(fromStored(first)).toEqual({
      ...OFFER,
      ...{ by: 'nurse', byName: 'nurse 先生', to: 'class', withdrawn: false, at: '2026-11-24T01:00:00.000Z' },
    });
    expect(await readData(db, OFFERING)).toMatchObject({ done: true });
    await db.doc(OFFERING).update({ done: false, after: '' });
    await bring(db);
    expect(await readData(db, paths.offer(SCHOOL, 'p0', 'wide'))).toEqual(first);
  });

  it('of some grades comes to these, and to nobody who has left', async () => {
    const db = await opened();
    await db.doc(paths.pupil(SCHOOL, 'q1')).update({ status: 'left' });
    await db
      .doc(paths.schoolClass(SCHOOL, '2026-6-1'))
      .set({ year: 2026, grade: 6, name: '1', kind: 'regular' });
    await offer(db, { grades: [6] });
    await bring(db);
    expect(await standing(db)).toEqual({ q0: false });
  });

  it('goes on where it has died, by the sweep', async () => {
    const db = await opened();
    await offer(db, { classId: OWN });
    let pieces = 0;
    const dying = new Proxy(db, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (name === 'runTransaction' && (pieces += 1) > 1)
          return () => {
            throw new Died();
          };
        return value.bind(target) as unknown;
      },
    });
    await expect(bring(dying)).rejects.toThrow(Died);
    expect(Object.keys(await standing(db))).toHaveLength(100);
    expect(await readData(db, OFFERING)).toMatchObject({ done: false });
    await bringOfferingsLeft(runOf(db));
    expect(await withIt(db)).toEqual(ofOwnClass);
    expect(await readData(db, OFFERING)).toMatchObject({ done: true });
  });

  it('does not come to a child who keeps out whoever offers it, or whom it names, or nobody knows whom', async () => {
    const db = await opened();
    await keepOut(db, 'p1', ['nurse']);
    await keepOut(db, 'p2', ['teacher']);
    await keepOut(db, 'p3', ['vice']);
    await keepOut(db, 'p4', 'unreadable');
    const quiet = { pupilId: 'p5', because: ['harm'], keptFrom: ['nurse'] };
    await db.doc(paths.quietRecord(SCHOOL, 'p5')).set(quiet);
    await offer(db, { classId: OWN }, { ...OFFER, person: 'teacher' });
    await bringOffering({ db, onFailure: () => undefined }, db.doc(OFFERING));
    const kept = ['p1', 'p2', 'p4', 'p5'];
    expect(await withIt(db)).toEqual(ofOwnClass.filter((pupilId) => !kept.includes(pupilId)));
  });

  it('is taken back from every child, and what was taken from one child does not come back', async () => {
    const db = await opened();
    await offer(db, { classId: '2026-5-1' });
    await bring(db);
    await send(db, PEOPLE.leader, 'withdraw-offer', { payload: { pupilId: 'p1', offerId: 'wide' } });
    await db.doc(OFFERING).update({ done: false, after: '' });
    await bring(db);
    expect((await standing(db)).p1).toBe(true);
    await send(db, PEOPLE.leader, 'withdraw-group-offer', { payload: { offerId: 'wide' } });
    await bring(db);
    expect(Object.values(await standing(db)).every((withdrawn) => withdrawn)).toBe(true);
    expect(await withIt(db)).toEqual(ofOwnClass);
  });
});

describe('a tablet is told of an offer', () => {
  const at = (time: string) => Date.parse(`2026-11-24T${time}:00+09:00`);

  async function told(now: number, pupilPush: boolean, change: object = {}): Promise<readonly string[]> {
    const db = newDatabase();
    await openCommandSchool(db);
    await db.doc(paths.settings(SCHOOL, 'policy')).update({ pupilPush });
    const ref = db.doc(paths.offer(SCHOOL, 'p1', 'one'));
    await ref.set({
      ...{ ...OFFER, to: 'child', by: 'nurse', byName: 'nurse 先生', withdrawn: false, at: new Date(now) },
      ...change,
    });
    const notifier = new NotedNotifier();
    const run = noticeRun(db, now, notifier);
    await tellOfOffer(run, { school: SCHOOL, pupilId: 'p1' }, await ref.get());
    return notifier.told;
  }

  it('where the school allows it, while the school is open', async () => {
    expect(await told(at('10:00'), true)).toEqual([`${SCHOOL}/p1 push`]);
    expect(await told(at('10:00'), false)).toEqual([]);
    expect(await told(at('20:00'), true)).toEqual([]);
  });

  it('not before it is shown', async () => {
    expect(await told(at('10:00'), true, { from: '2026-11-25' })).toEqual([]);
  });
});
