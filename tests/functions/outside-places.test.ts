/** A place outside: what a tick changes for the place, the school and the month, and that ending a naming closes it at once. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { openCommandSchool, PEOPLE, send } from '../support/command-school';
import { newDatabase, readData, SCHOOL } from '../support/functions-school';
import { NAMING, PLACE_ID, TICK } from '../support/place-payloads';

const DONE = { done: true };
const { place, leader, board } = PEOPLE;

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  return db;
}

const refusedWith = (why: string) => ({ done: false, why });

describe('a tick', () => {
  it('stands with the place, in the child\u2019s school year and in the month of the principal', async () => {
    const db = await opened();
    expect(await send(db, place, 'tick-outside-day')).toEqual(DONE);
    const said = { from: '10:00', to: '14:30', learnt: '図形のプリント' };
    expect(await readData(db, paths.namedChild(SCHOOL, PLACE_ID, 'p1'))).toMatchObject({
      ticks: { '2026-11-24': said },
    });
    expect(await readData(db, paths.outsideYear(SCHOOL, 'p1', '2026'))).toMatchObject({
      days: { '2026-11-24': { ...said, placeName: 'ひろば', byName: '広場 さち' } },
    });
    const { docs } = await db.collection(paths.audit(SCHOOL)).get();
    expect(JSON.stringify(docs.map((one) => one.data()))).not.toContain('図形');
    expect(await readData(db, paths.outsideMonth(SCHOOL, '2026-11'))).toMatchObject({
      children: { p1: { days: { '2026-11-24': 'ひろば' } } },
    });
  });

  it('is corrected and taken back with its history, and changes nothing when nothing changes', async () => {
    const db = await opened();
    await send(db, place, 'tick-outside-day');
    await send(db, place, 'tick-outside-day', { payload: { ...TICK, to: '15:00' } });
    await send(db, place, 'tick-outside-day', { payload: { ...TICK, to: '15:00' } });
    await send(db, place, 'tick-outside-day', { payload: { ...TICK, present: false } });
    const stored = await readData(db, paths.outsideAttendance(SCHOOL, PLACE_ID, 'p1', TICK.day));
    expect(stored).toMatchObject({
      present: false,
      history: [
        { present: true, to: '14:30' },
        { present: true, to: '15:00' },
      ],
    });
    const { days = {} } = (await readData(db, paths.outsideYear(SCHOOL, 'p1', '2026'))) ?? {};
    expect(Object.keys(days as object)).toEqual(['2026-11-20']);
    expect((await readData(db, paths.namedChild(SCHOOL, PLACE_ID, 'p1')))?.ticks).toEqual({});
  });

  it.each([
    [{ day: '2026-11-25' }, 'day-too-far'],
    [{ day: '2026-11-17' }, 'day-too-far'],
    [{ from: '15:00' }, 'times-unfit'],
    [{ to: undefined }, 'times-unfit'],
    [{ pupilId: 'p2' }, 'not-named'],
    [{ school: 'kawa-sho' }, 'not-named'],
  ])('%o is refused: %s', async (change, why) => {
    expect(
      await send(await opened(), place, 'tick-outside-day', { payload: { ...TICK, ...change } }),
    ).toEqual(refusedWith(why));
  });
});

describe('a naming', () => {
  it('needs both to have agreed, and tells the place the name, the days and what was agreed', async () => {
    const db = await opened();
    for (const consent of [
      { ...NAMING.consent, child: false },
      { ...NAMING.consent, guardians: false },
      { ...NAMING.consent, on: '2026-12-24' },
    ])
      expect(await send(db, leader, 'name-child-to-place', { payload: { ...NAMING, consent } })).toEqual(
        refusedWith('no-agreement'),
      );
    const payload = { ...NAMING, points: '昼は自分の部屋で' };
    expect(await send(db, leader, 'name-child-to-place', { payload })).toEqual(DONE);
    expect(Object.keys((await readData(db, paths.namedChild(SCHOOL, PLACE_ID, 'p1'))) ?? {}).sort()).toEqual([
      ...['child', 'days', 'place', 'points', 'school', 'ticks'],
    ]);
  });

  it('that is ended takes everything from the place at once, and the days stay with the school', async () => {
    const db = await opened();
    await send(db, place, 'tick-outside-day');
    expect(await send(db, leader, 'end-placement')).toEqual(DONE);
    expect(await readData(db, paths.namedChild(SCHOOL, PLACE_ID, 'p1'))).toBeUndefined();
    expect(await send(db, place, 'tick-outside-day')).toEqual(refusedWith('not-named'));
    expect(await readData(db, paths.placement(SCHOOL, 'p1', PLACE_ID))).toMatchObject({
      endedOn: '2026-11-24',
    });
    expect(Object.keys((await readData(db, paths.outsideYear(SCHOOL, 'p1', '2026')))?.days ?? {})).toEqual([
      '2026-11-20',
      TICK.day,
    ]);
  });
});

describe('a place', () => {
  it('that is private opens with the day of its agreement', async () => {
    const db = await opened();
    const payload = (change: object) => ({
      placeId: 'mori',
      place: { name: 'もり', kind: 'private', active: true, ...change },
    });
    const store = (change: object) => send(db, board, 'store-outside-place', { payload: payload(change) });
    expect(await store({})).toEqual(refusedWith('no-agreement'));
    expect(await store({ agreedOn: '2026-12-01' })).toEqual(refusedWith('days-unfit'));
    expect(await store({ agreedOn: '2026-10-01' })).toEqual(DONE);
  });

  it('that is closed, or whose person has left, ticks nothing more', async () => {
    const db = await opened();
    await send(db, board, 'store-place-member', { payload: { uid: 'place', active: false } });
    expect(await send(db, place, 'tick-outside-day')).toEqual(refusedWith('not-allowed'));
    await send(db, board, 'store-place-member', { payload: { uid: 'place', active: true } });
    const closed = { name: 'ひろば', kind: 'public', active: false };
    await send(db, board, 'store-outside-place', { payload: { placeId: PLACE_ID, place: closed } });
    expect(await send(db, place, 'tick-outside-day')).toEqual(refusedWith('not-named'));
  });

  it('takes nobody in who is somebody else already', async () => {
    const db = await opened();
    const emailHash = 'b'.repeat(64);
    await db.doc(paths.identity(emailHash)).set({ role: 'teacher', school: SCHOOL });
    const payload = { placeId: PLACE_ID, emailHash, displayName: '広場 みち' };
    expect(await send(db, board, 'admit-to-place', { payload })).toEqual(refusedWith('id-taken'));
  });
});

describe('出席扱い', () => {
  it('is the principal\u2019s, for days that were ticked', async () => {
    const db = await opened();
    const { uid } = leader;
    const vice = { ...leader, uid: 'vice' };
    expect(await send(db, vice, 'recognise-outside-days')).toEqual(refusedWith('principal-only'));
    const payload = { pupilId: 'p1', month: '2026-11', days: ['2026-11-19'], rule: 'notice-2019-place' };
    expect(await send(db, leader, 'recognise-outside-days', { payload })).toEqual(refusedWith('days-unfit'));
    expect(await send(db, leader, 'recognise-outside-days')).toEqual(DONE);
    expect(await readData(db, paths.outsideMonth(SCHOOL, '2026-11'))).toMatchObject({
      children: { p1: { recognised: { days: ['2026-11-20'], rule: 'notice-2019-place', by: uid } } },
    });
    await send(db, place, 'tick-outside-day');
    expect((await readData(db, paths.outsideMonth(SCHOOL, '2026-11')))?.children).toMatchObject({
      p1: { days: { '2026-11-20': 'ひろば', '2026-11-24': 'ひろば' }, recognised: { days: ['2026-11-20'] } },
    });
  });
});
