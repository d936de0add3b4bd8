/** An SOS that nobody acknowledges climbs, whatever triggers and sweeps do. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { at, calendar, iso, MINUTE, settings } from '@domain/sos/sos.fixture';
import { tend } from '../../functions/src/sos/tend';
import * as given from '../support/functions-school';
import {
  changeSos,
  happenings,
  NINE,
  NotedNotifier,
  openSosSchool,
  putSos,
  readSos,
  runAt,
  SCHOOL,
  SECOND,
  sweep,
} from '../support/climbing-school';

describe('an SOS with something in it that cannot be read', () => {
  it.each([
    ['words that are none', { text: 7 }],
    ['no words at all', { text: '' }],
    ['more words than there may be', { text: 'あ'.repeat(501) }],
    ['a wish that nobody knows yet', { want: 'librarian', via: 'by-drone' }],
    ['a place that nobody knows yet', { at: 'moon', safeToCallHome: 'perhaps' }],
    ['no class', { classId: null }],
    ['a field of a later version', { later: { a: 1 } }],
  ])('climbs like every other: %s', async (_, broken) => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const [whole, other] = [await putSos(db, NINE), await putSos(db, NINE, { pupilId: 'p2' })];
    await db.doc(other).update(broken);
    const notifier = new NotedNotifier();
    expect(await sweep(db, NINE + 6 * SECOND, notifier)).toMatchObject({ onSchedule: true, failures: [] });
    for (const path of [whole, other]) {
      const after = await db.doc(path).get();
      expect([after.get('step'), after.get('visibleTo')]).toEqual([1, ['nurse-1']]);
    }
    expect((await db.doc(other).get()).data()).toMatchObject(broken);
  });
});

describe('an SOS in school hours', () => {
  it('reaches the first step as soon as it cannot be taken back any more, by the fast path', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    await tend(runAt(db, NINE + 5 * SECOND - 1), db.doc(path));
    expect((await readSos(db, path)).visibleTo).toBeUndefined();

    const notifier = new NotedNotifier();
    await tend(runAt(db, NINE + 5 * SECOND, notifier), db.doc(path));
    expect(notifier.told).toEqual(['nurse-1 push']);
    expect(await happenings(db, path)).toEqual(['escalated 0 nurse-1', 'sent 0 nurse-1']);
    const sos = await readSos(db, path);
    expect(sos).toMatchObject({ step: 1, visibleTo: ['nurse-1'], nextEscalationAt: iso(NINE + 3 * MINUTE) });
    expect([sos.unsent, sos.unsentAt]).toEqual([undefined, undefined]);
  });

  it('lays the child’s name beside it for those who were called, and for nobody before', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    const card = db.doc(paths.sosPupil(SCHOOL, path.split('/').at(-1) ?? ''));
    await tend(runAt(db, NINE + 5 * SECOND - 1), db.doc(path));
    expect((await card.get()).exists).toBe(false);
    await tend(runAt(db, NINE + 5 * SECOND), db.doc(path));
    expect((await card.get()).data()).toEqual({
      ...{ classId: '2026-5-1', number: 1, familyName: '空野', givenName: 'はる', kana: 'そらの はる' },
    });
  });

  it('climbs by sweeps alone when every trigger got lost', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    const notifier = new NotedNotifier();
    for (let minute = 0; minute <= 26; minute += 1) {
      const swept = await sweep(db, NINE + minute * MINUTE + 30 * SECOND, notifier);
      expect(swept).toMatchObject({ onSchedule: true, failures: [] });
    }
    expect(notifier.told.slice(0, 3).sort()).toEqual(['nurse-1 push', 'principal email', 'vice email']);
    expect(notifier.told.slice(3)).toEqual(['board-1 email', 'board-1 email']);
    expect((await readSos(db, path)).visibleTo).toEqual(['nurse-1', 'vice', 'principal', 'board-1']);
  });

  it('tells everybody who should know by now when nobody swept for a while', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    const notifier = new NotedNotifier();
    await sweep(db, NINE + 20 * MINUTE, notifier);
    expect(notifier.told.sort()).toEqual(['board-1 email', 'nurse-1 push', 'principal email', 'vice email']);
    expect((await readSos(db, path)).step).toBe(3);
  });

  it('is told once however many triggers and sweeps come at once', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    const notifier = new NotedNotifier();
    const now = NINE + 5 * SECOND;
    await Promise.all([
      ...[1, 2, 3].map(() => tend(runAt(db, now, notifier), db.doc(path))),
      ...[1, 2].map(() => sweep(db, now, notifier)),
    ]);
    expect(notifier.told).toEqual(['nurse-1 push']);
    expect(await happenings(db, path)).toEqual(['escalated 0 nurse-1', 'sent 0 nurse-1']);
  });

  it('ends in the same place when calls come doubled, late and out of order', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    for (const minute of [4, 1, 1, 0, 16, 3, 9, 16, 2])
      await tend(runAt(db, NINE + minute * MINUTE), db.doc(path));
    const sos = await readSos(db, path);
    expect(sos).toMatchObject({ step: 3, visibleTo: ['nurse-1', 'vice', 'principal', 'board-1'] });
    const steps = (await happenings(db, path)).filter((line) => line.startsWith('escalated')).sort();
    expect(steps).toEqual(['escalated 0 nurse-1', 'escalated 1 vice+principal', 'escalated 2 board-1']);
  });

  it('stops for a person, and only for a person', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    await sweep(db, NINE + 5 * SECOND);
    await changeSos(db, path, { state: 'acknowledged', acknowledgedBy: { uid: 'nurse-1', name: '保健' } });
    const notifier = new NotedNotifier();
    await sweep(db, NINE + 60 * MINUTE, notifier);
    expect(notifier.told).toEqual([]);
  });

  it('is never heard of when the pupil has taken it back', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE, { state: 'withdrawn' });
    const notifier = new NotedNotifier();
    await tend(runAt(db, NINE + 5 * SECOND, notifier), db.doc(path));
    await sweep(db, NINE + 60 * MINUTE, notifier);
    expect([notifier.told, await happenings(db, path)]).toEqual([[], []]);
    expect((await readSos(db, path)).visibleTo).toBeUndefined();
  });
});

describe('the homeroom teacher', () => {
  it('is told with the first step when the pupil has asked for them, by name in the timeline', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE, { want: 'homeroom' });
    const notifier = new NotedNotifier();
    await sweep(db, NINE + 5 * SECOND, notifier);
    expect(notifier.told.sort()).toEqual(['homeroom-5-1 push', 'nurse-1 push']);
    expect(await happenings(db, path)).toContain('shared  homeroom-5-1');
  });

  it('is brought in when the pupil asks later, also when the trigger got lost', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    await sweep(db, NINE + 5 * SECOND);
    const acknowledgedBy = { uid: 'nurse-1', name: '保健' };
    await changeSos(db, path, { state: 'acknowledged', acknowledgedBy, want: 'anyone' });
    const notifier = new NotedNotifier();
    for (const minute of [1, 2]) await sweep(db, NINE + minute * MINUTE, notifier);
    expect(notifier.told).toEqual(['homeroom-5-1 push']);
    expect((await readSos(db, path)).visibleTo).toEqual(['nurse-1', 'homeroom-5-1']);
  });
});

describe('a hand-over', () => {
  it('that nobody accepts brings the SOS back to the beginning of its chain', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const until = NINE + 10 * MINUTE;
    const path = await putSos(db, NINE, {
      ...{ state: 'acknowledged', step: 3, visibleTo: ['nurse-1', 'sc-1'] },
      acknowledgedBy: { uid: 'nurse-1', name: '保健' },
      handOver: { to: 'sc-1', name: '相談', until: iso(until) },
    });
    const notifier = new NotedNotifier();
    await sweep(db, until - 1, notifier);
    expect(notifier.told).toEqual([]);
    await sweep(db, until, notifier);
    expect(notifier.told).toEqual(['nurse-1 push']);
    const sos = await readSos(db, path);
    expect(sos).toMatchObject({ state: 'received', step: 1, chainStartedAt: iso(until) });
    expect([sos.acknowledgedBy, sos.handOver]).toEqual([undefined, undefined]);
    expect(await happenings(db, path)).toEqual([
      ...['hand-over-lapsed  sc-1', 'escalated 0 nurse-1', 'sent 0 nurse-1'],
    ]);
  });
});

describe('when school hours change', () => {
  const onCall = {
    ...settings,
    outOfHours: [{ afterMinutes: 0, to: ['vice'], channels: ['push' as const] }],
  };

  it('those on call are told at the end of the day', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: onCall });
    const path = await putSos(db, at(16, 59));
    const notifier = new NotedNotifier();
    for (const minute of [0, 1, 2]) await sweep(db, at(16, 59) + minute * MINUTE + 10 * SECOND, notifier);
    expect(notifier.told).toEqual(['nurse-1 push', 'vice push']);
    expect((await readSos(db, path)).chain).toBe('outOfHours');
  });

  it('an SOS of the night waits for the opening where nobody is on call', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, at(20));
    const notifier = new NotedNotifier();
    expect(await sweep(db, at(20, 1), notifier)).toMatchObject({ onSchedule: true });
    await sweep(db, at(32), notifier);
    expect(notifier.told).toEqual([]);
    expect(await happenings(db, path)).toEqual(['waits-for-opening']);
    await sweep(db, at(32, 15), notifier);
    expect(notifier.told.sort()).toEqual(['nurse-1 push', 'sc-1 push']);
  });
});

describe('what cannot be read', () => {
  it('in one school leaves the others alone, and is not called on schedule', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    await openSosSchool(db, { school: 'umi' });
    const broken = await putSos(db, NINE);
    const path = await putSos(db, NINE, { school: 'umi' });
    await db.doc(broken).update({ step: 'first' });
    const swept = await sweep(db, NINE + 5 * SECOND);
    expect(swept).toMatchObject({ onSchedule: false });
    expect(swept.failures).toContain(broken);
    expect((await readSos(db, path)).visibleTo).toEqual(['nurse-1']);
  });

  it('of a school’s settings or people does not keep an SOS waiting', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: { school: 'ask the office' } });
    await db.doc(paths.staff(SCHOOL, 'principal')).update({ displayName: 7 });
    const path = await putSos(db, NINE);
    const swept = await sweep(db, NINE + 5 * SECOND);
    expect(swept.failures.sort()).toEqual(
      [paths.settings(SCHOOL, 'sos'), paths.staff(SCHOOL, 'principal')].sort(),
    );
    expect((await readSos(db, path)).visibleTo).toEqual(['nurse-1', 'vice']);
  });

  it('does not matter where a school has set up nothing: the default chain holds', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: null, calendar });
    const path = await putSos(db, NINE);
    expect(await sweep(db, NINE + 3 * MINUTE)).toMatchObject({ onSchedule: true });
    expect((await readSos(db, path)).visibleTo).toEqual(['nurse-1', 'vice', 'principal']);
  });
});
