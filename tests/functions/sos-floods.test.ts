/** Many press at once, or one child many times: nobody is lost, nobody waits behind another, and a phone rings once. */
import { describe, expect, it } from 'vitest';
import { iso, MINUTE, settings } from '@domain/sos/sos.fixture';
import { problem } from '../../functions/src/platform/notify/notifier';
import { tellOfMessage } from '../../functions/src/sos/tell-of-message';
import { tend } from '../../functions/src/sos/tend';
import * as given from '../support/functions-school';
import {
  changeSos,
  FastClock,
  happenings,
  NINE,
  NotedNotifier,
  nurse,
  openSosSchool,
  putFlood,
  putSos,
  readSos,
  runAt,
  SECOND,
  START,
  sweep,
} from '../support/climbing-school';

describe('forty children in a minute', () => {
  it('are one message to each adult when a sweep finds them, and each has a timeline of its own', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const all = await putFlood(db, 40, NINE);
    const notifier = new NotedNotifier();
    expect(await sweep(db, START, notifier)).toMatchObject({
      due: 40,
      sent: 1,
      onSchedule: true,
      failures: [],
    });
    expect(notifier.told).toEqual(['nurse-1 push ×40']);
    for (const path of all) {
      expect(await happenings(db, path)).toEqual(['escalated 0 nurse-1', 'sent 0 nurse-1']);
      expect((await readSos(db, path)).unsent).toBeUndefined();
    }
  });

  it('ring at once for the first, and once more for all that came in the seconds after it', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const [first = '', ...others] = await putFlood(db, 12, NINE);
    const notifier = new NotedNotifier();
    await tend(runAt(db, START, notifier), db.doc(first));
    expect(notifier.told).toEqual(['nurse-1 push']);
    const time = new FastClock(START + SECOND);
    await Promise.all(others.map((path) => tend(runAt(db, START + SECOND, notifier, time), db.doc(path))));
    expect(notifier.told).toEqual(['nurse-1 push', 'nurse-1 push ×11']);
    expect(time.now).toBeLessThan(START + 30 * SECOND);
    for (const path of others)
      expect(await happenings(db, path)).toEqual(['escalated 0 nurse-1', 'sent 0 nurse-1']);
  });

  it('stand on the screens at once, whatever rings', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const [first = '', second = ''] = await putFlood(db, 2, NINE);
    const never = { clock: () => START, sleep: () => new Promise(() => undefined) };
    await tend(runAt(db, START), db.doc(first));
    void tend(runAt(db, START, new NotedNotifier(), never), db.doc(second));
    await expect.poll(async () => (await readSos(db, second)).visibleTo).toEqual(['nurse-1']);
  });

  it('do not wait for an adult whom nothing has reached', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const all = await putFlood(db, 3, NINE);
    const notifier = new NotedNotifier((_, way) =>
      way === 'push' ? problem('unreachable') : { done: true },
    );
    const time = new FastClock(START, 40);
    for (const path of all) await tend(runAt(db, START, notifier, time), db.doc(path));
    expect(notifier.told.filter((one) => one.startsWith('nurse'))).toHaveLength(3);
  });
});

it('a school, a class or a child with a thousand takes nobody else’s turn', async () => {
  const db = given.newDatabase();
  await openSosSchool(db);
  await openSosSchool(db, { school: 'umi' });
  await putFlood(db, 60, NINE - MINUTE);
  const late = await putSos(db, NINE, { school: 'umi' });
  const order: string[] = [];
  const run = sweep(db, START, new NotedNotifier((uid) => (order.push(uid), { done: true })));
  await expect.poll(async () => (await readSos(db, late)).visibleTo).toEqual(['nurse-1']);
  expect((await readSos(db, late)).step).toBe(1);
  await run;
});

describe('one child who has pressed twice', () => {
  const texted = { text: 'たすけて', want: 'nurse' as const, safeToCallHome: 'no' as const };
  const again = { text: 'まだです', at: 'other-room' as const, safeToCallHome: 'yes' as const };

  it('at the same moment on two tablets has one SOS that people see, with the words of both', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const [one, other] = [await putSos(db, NINE, texted), await putSos(db, NINE, again)];
    await db
      .doc(`${other}/messages/m`)
      .set({ by: 'uid-p1', from: 'pupil', text: 'きて', at: new Date(NINE) });
    const notifier = new NotedNotifier();
    await Promise.all([one, other].map((path) => tend(runAt(db, START, notifier), db.doc(path))));
    const both = [await readSos(db, one), await readSos(db, other)];
    expect(both.map(({ state }) => state).sort()).toEqual(['joined', 'received']);
    const joined = both.findIndex(({ state }) => state === 'joined');
    const [open, gone] = joined === 0 ? [other, one] : [one, other];
    expect(await readSos(db, gone)).toMatchObject({ joined: open.split('/').at(-1) });
    expect((await readSos(db, gone)).visibleTo).toBeUndefined();
    expect(await readSos(db, open)).toMatchObject({
      ...{ visibleTo: ['nurse-1'], pressedAgain: 1, want: 'nurse', at: 'other-room' },
      ...{ step: 1, nextEscalationAt: iso(NINE + 3 * MINUTE) },
    });
    const { docs } = await db.collection(`${open}/messages`).get();
    const words = [(await readSos(db, open)).text, ...docs.map((one) => one.get('text') as string)];
    expect(words.filter((word) => word !== 'きて').sort()).toEqual(['たすけて', 'まだです']);
    expect(notifier.told).toEqual(['nurse-1 push']);
    await sweep(db, START + MINUTE, notifier);
    expect(notifier.told).toHaveLength(1);
    expect(await happenings(db, open)).toContain('pressed-again');
  });

  it('later climbs on the one that is open, and calls no second one into being', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const first = await putSos(db, NINE);
    const notifier = new NotedNotifier();
    await tend(runAt(db, START, notifier), db.doc(first));
    const later = NINE + 40 * SECOND;
    const second = await putSos(db, later);
    await tend(runAt(db, later + 5 * SECOND, notifier), db.doc(second));
    expect((await readSos(db, second)).state).toBe('joined');
    expect(await readSos(db, first)).toMatchObject({ step: 2, visibleTo: ['nurse-1', 'vice', 'principal'] });
    expect(notifier.told.sort()).toEqual(['nurse-1 push', 'principal email', 'vice email']);
  });

  it('lets whoever has it know, and calls anew when that was long ago', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const owned = {
      state: 'acknowledged' as const,
      acknowledgedBy: nurse,
      acknowledgedAt: iso(NINE + MINUTE),
    };
    const first = await putSos(db, NINE, { ...owned, step: 1, visibleTo: ['nurse-1'] });
    const soon = await putSos(db, NINE + 2 * MINUTE);
    const notifier = new NotedNotifier();
    await tend(runAt(db, NINE + 3 * MINUTE, notifier), db.doc(soon));
    expect(notifier.told).toEqual(['nurse-1 push']);
    expect((await readSos(db, first)).state).toBe('acknowledged');
    const late = await putSos(db, NINE + 12 * MINUTE);
    await tend(runAt(db, NINE + 13 * MINUTE, notifier), db.doc(late));
    expect(await readSos(db, late)).toMatchObject({ state: 'received', step: 1, visibleTo: ['nurse-1'] });
  });

  it('and takes one of them back has the other one: it never goes into what may still be taken back', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const [one, other] = [await putSos(db, NINE), await putSos(db, NINE + 2 * SECOND)];
    await tend(runAt(db, START - 1), db.doc(one));
    await changeSos(db, one, { state: 'withdrawn' });
    const notifier = new NotedNotifier();
    for (const path of [one, other]) await tend(runAt(db, START + 3 * SECOND, notifier), db.doc(path));
    expect(await readSos(db, other)).toMatchObject({ state: 'received', visibleTo: ['nurse-1'] });
    expect(notifier.told).toEqual(['nurse-1 push']);
  });

  it('is not held up by one of them that cannot be read', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const broken = await putSos(db, NINE, { visibleTo: ['nurse-1'], step: 1 });
    await db.doc(broken).update({ step: 'first' });
    const path = await putSos(db, NINE);
    await sweep(db, START);
    expect((await readSos(db, path)).visibleTo).toEqual(['nurse-1']);
  });
});

it('a hundred words of one child ring once, and once more for all that came since', async () => {
  const db = given.newDatabase();
  await openSosSchool(db, { settings });
  const path = await putSos(db, NINE, {
    state: 'acknowledged',
    acknowledgedBy: nurse,
    visibleTo: ['nurse-1'],
  });
  const notifier = new NotedNotifier();
  const message = { from: 'pupil' as const };
  await tellOfMessage(runAt(db, START, notifier), db.doc(path), message);
  const time = new FastClock(START + SECOND);
  const say = () => tellOfMessage(runAt(db, START + SECOND, notifier, time), db.doc(path), message);
  await Promise.all(Array.from({ length: 20 }, say));
  expect(notifier.told).toEqual(['nurse-1 push', 'nurse-1 push']);
});
