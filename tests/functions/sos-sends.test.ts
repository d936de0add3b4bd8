/** What a step sends: nothing is forgotten, and a way that fails costs no time. */
import { describe, expect, it } from 'vitest';
import { iso, MINUTE, settings } from '@domain/sos/sos.fixture';
import type { ChainStep, SosSettings } from '@domain/sos/settings';
import { DONE, problem } from '../../functions/src/platform/notify/notifier';
import { callColleague } from '../../functions/src/sos/call-colleague';
import { tellOfMessage } from '../../functions/src/sos/tell-of-message';
import { tend } from '../../functions/src/sos/tend';
import * as given from '../support/functions-school';
import {
  changeSos,
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
  timeline,
} from '../support/climbing-school';

/** As if the process had died when it came to this send. */
const dyingAt = (uid: string) =>
  new NotedNotifier((to) => {
    if (to === uid) throw new Error('died');
    return DONE;
  });

function chainOf(...steps: Partial<ChainStep>[]): SosSettings {
  const to = [['nurse-1'], ['vice'], ['board']];
  const school = steps.map((step, index) => ({
    ...{ afterMinutes: index * 5, to: to[index] ?? [], channels: ['push' as const] },
    ...step,
  }));
  return { ...settings, school };
}

describe('when the process dies', () => {
  it('between the step and its sends, they are made half a minute later', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    await expect(tend(runAt(db, START, dyingAt('nurse-1')), db.doc(path))).rejects.toThrow('died');
    expect(await readSos(db, path)).toMatchObject({ step: 1, unsent: [{ uid: 'nurse-1', channel: 'push' }] });

    const notifier = new NotedNotifier();
    await sweep(db, START + 29 * SECOND, notifier);
    expect(notifier.told).toEqual([]);
    expect(await sweep(db, START + 30 * SECOND, notifier)).toMatchObject({ sent: 1, onSchedule: true });
    await sweep(db, START + 90 * SECOND, notifier);
    expect(notifier.told).toEqual(['nurse-1 push']);
    expect((await readSos(db, path)).unsent).toBeUndefined();
  });

  it('in the middle of them, only those without a result are made again', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: chainOf({ to: ['nurse-1', 'vice', 'principal'] }) });
    const path = await putSos(db, NINE);
    await expect(tend(runAt(db, START, dyingAt('vice')), db.doc(path))).rejects.toThrow('died');
    await expect.poll(async () => (await readSos(db, path)).unsent).toHaveLength(1);

    const notifier = new NotedNotifier();
    await sweep(db, START + 30 * SECOND, notifier);
    expect(notifier.told).toEqual(['vice push']);
  });

  it('right after a last result that was a failure, the next step still follows at once', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: chainOf({}, {}, {}) });
    const told = { step: 1, visibleTo: ['nurse-1'], nextEscalationAt: iso(NINE + 5 * MINUTE) };
    const path = await putSos(db, NINE, { ...told, unsent: [], unsentAt: iso(START) });
    await db.doc(`${path}/events/result`).set({
      ...{ type: 'failed', by: 'system', at: new Date(START), chain: 'school', step: 0 },
      ...{ channel: 'push', to: ['nurse-1'], error: 'timeout' },
    });
    const notifier = new NotedNotifier();
    await sweep(db, START + 30 * SECOND, notifier);
    expect(notifier.told).toEqual(['vice push']);
  });

  it('it is not on schedule as long as it goes on', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    await putSos(db, NINE);
    expect(await sweep(db, START, dyingAt('nurse-1'))).toMatchObject({ onSchedule: false });
  });
});

it('a service that does not answer keeps no SOS from the screens', async () => {
  const db = given.newDatabase();
  await openSosSchool(db);
  const all = await putFlood(db, 40, NINE);
  let answerAtLast: () => void = () => undefined;
  const silence = new Promise<void>((resolve) => (answerAtLast = resolve));
  const swept = sweep(db, START, new NotedNotifier(() => silence.then(() => problem('timeout'))));
  const shown = async () => (await Promise.all(all.map((path) => readSos(db, path)))).map(({ step }) => step);
  await expect.poll(shown, { timeout: 60_000, interval: 500 }).toEqual(all.map(() => 1));
  answerAtLast();
  expect(await swept).toMatchObject({ due: 40, onSchedule: true, failures: [] });
});

describe('what is left to send', () => {
  it('is not sent any more once somebody has acknowledged', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    await expect(tend(runAt(db, START, dyingAt('nurse-1')), db.doc(path))).rejects.toThrow();
    await changeSos(db, path, { state: 'acknowledged', acknowledgedBy: nurse });
    const notifier = new NotedNotifier();
    await sweep(db, START + MINUTE, notifier);
    expect(notifier.told).toEqual([]);
    expect((await readSos(db, path)).unsent).toBeUndefined();
  });

  it('still is when it is for the homeroom teacher, whom the pupil has asked for', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE, { want: 'homeroom' });
    await expect(tend(runAt(db, START, dyingAt('homeroom-5-1')), db.doc(path))).rejects.toThrow();
    await changeSos(db, path, { state: 'acknowledged', acknowledgedBy: nurse });
    const notifier = new NotedNotifier();
    await sweep(db, START + MINUTE, notifier);
    expect(notifier.told).toEqual(['homeroom-5-1 push']);
  });
});

describe('when every way of a step fails', () => {
  const failing = (why: Parameters<typeof problem>[0], ...uids: string[]) =>
    new NotedNotifier((uid) => (uids.includes(uid) ? problem(why) : DONE));

  it('the next step follows at once, and the timeline says so', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: chainOf({}, {}, {}) });
    const path = await putSos(db, NINE);
    await tend(runAt(db, START, failing('unreachable', 'nurse-1')), db.doc(path));
    expect(await happenings(db, path)).toEqual([
      ...['escalated 0 nurse-1', 'failed 0 nurse-1', 'moved-on 0', 'escalated 1 vice', 'sent 1 vice'],
    ]);
    expect(await readSos(db, path)).toMatchObject({ step: 2, nextEscalationAt: iso(NINE + 10 * MINUTE) });
  });

  it('and of the last one, too, it is repeated as planned', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: chainOf({}, {}, {}) });
    const path = await putSos(db, NINE);
    const notifier = failing('refused-500', 'nurse-1', 'vice', 'board-1');
    await tend(runAt(db, START, notifier), db.doc(path));
    expect(notifier.told).toEqual(['nurse-1 push', 'vice push', 'board-1 push']);
    await sweep(db, START + 11 * MINUTE, notifier);
    expect(notifier.told).toHaveLength(4);
  });

  it('one that reaches somebody is enough to wait for', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: chainOf({ to: ['nurse-1', 'sc-1'] }, {}, {}) });
    const path = await putSos(db, NINE);
    await tend(runAt(db, START, failing('timeout', 'nurse-1')), db.doc(path));
    expect(await readSos(db, path)).toMatchObject({ step: 1, nextEscalationAt: iso(NINE + 5 * MINUTE) });
  });

  it('the ways that were tried again after a death count as well', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: chainOf({ to: ['nurse-1', 'sc-1'] }, {}, {}) });
    const path = await putSos(db, NINE);
    await expect(tend(runAt(db, START, dyingAt('nurse-1')), db.doc(path))).rejects.toThrow();
    await expect.poll(async () => (await readSos(db, path)).unsent).toHaveLength(1);
    await sweep(db, START + 30 * SECOND, failing('timeout', 'nurse-1'));
    expect((await timeline(db, path)).map(({ type }) => type).sort()).toEqual([
      'escalated',
      'failed',
      'sent',
    ]);
  });

  it('a school that has set up nothing but screens is not hurried', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: chainOf({ channels: ['inbox', 'push', 'email'] }, {}, {}) });
    const path = await putSos(db, NINE);
    await tend(runAt(db, START, failing('not-configured', 'nurse-1')), db.doc(path));
    expect(await happenings(db, path)).toEqual([
      ...['escalated 0 nurse-1', 'failed 0 nurse-1', 'failed 0 nurse-1'],
    ]);
    expect((await timeline(db, path)).at(-1)).toMatchObject({ by: 'system', error: 'not-configured' });
  });
});

describe('telling of something new', () => {
  const owned = { state: 'acknowledged' as const, acknowledgedBy: nurse, visibleTo: ['nurse-1', 'vice'] };
  const message = (from: 'pupil' | 'staff') => ({ by: 'x', from, text: 'まっています', at: iso(NINE) });

  it('calls a colleague who is asked to take an SOS on', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const handOver = { to: 'sc-1', name: '相談', until: iso(START + 5 * MINUTE) };
    const path = await putSos(db, NINE, { ...owned, step: 1, handOver });
    const notifier = new NotedNotifier();
    await callColleague(runAt(db, START, notifier), db.doc(path));
    expect(notifier.told).toEqual(['sc-1 push']);
    await callColleague(runAt(db, START + 5 * MINUTE, notifier), db.doc(path));
    expect(notifier.told).toHaveLength(1);
  });

  it('tells the pupil of an answer where the school allows it, and not otherwise', async () => {
    for (const pupilPush of [true, false]) {
      const db = given.newDatabase();
      const retentionYears = { responses: 3, checkIns: 1 };
      const policy = { safetyContacts: ['nurse-1'], retentionYears, requireMfa: false, pupilPush };
      await openSosSchool(db, { policy });
      const path = await putSos(db, NINE, owned);
      const notifier = new NotedNotifier();
      await tellOfMessage(runAt(db, START, notifier), db.doc(path), message('staff'));
      expect(notifier.told).toEqual(pupilPush ? ['sora/p1 push'] : []);
    }
  });

  it('tells the owner of what the pupil writes, by mail where push fails; all who know of it when it has none', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE, owned);
    const unowned = await putSos(db, NINE, { visibleTo: ['nurse-1', 'vice'] });
    const notifier = new NotedNotifier((_, way) => (way === 'push' ? problem('no-device') : DONE));
    await tellOfMessage(runAt(db, START, notifier), db.doc(path), message('pupil'));
    expect(notifier.told).toEqual(['nurse-1 push', 'nurse-1 email']);
    await tellOfMessage(runAt(db, START, notifier), db.doc(unowned), message('pupil'));
    expect(notifier.told.slice(2).sort()).toEqual([
      ...['nurse-1 email', 'nurse-1 push', 'vice email', 'vice push'],
    ]);
  });
});
