/** Who watches the sweep, and what it does of its own accord. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromStored } from '@domain/documents/instants';
import { sosSweepStateSchema } from '@domain/derived';
import { paths } from '@domain/paths';
import { at, iso, MINUTE, settings } from '@domain/sos/sos.fixture';
import { sweepSos } from '../../functions/src/sos/sweep-sos';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import {
  NINE,
  NotedNotifier,
  openSosSchool,
  putFlood,
  putSos,
  readSos,
  sweep as sweepNoting,
} from '../support/climbing-school';

describe('the dead-man’s switch outside', () => {
  let server: Server;
  let url: string;
  const calls: string[] = [];
  let status = 200;

  beforeAll(async () => {
    server = createServer((request, response) => {
      calls.push(`${request.method} ${request.url}`);
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/alive`;
  });
  beforeEach(() => {
    calls.length = 0;
    status = 200;
  });
  afterAll(() => server.close());

  const sweep = (db: FunctionsDatabase, now: number) =>
    sweepSos({ db, now, notifier: new NotedNotifier(), deadManUrl: url, onFailure: () => undefined });

  it('is called by every sweep after which nobody waits too long', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    await sweep(db, NINE);
    await putSos(db, NINE);
    await sweep(db, NINE + MINUTE);
    await sweep(db, NINE + 40 * MINUTE);
    expect(calls).toEqual(Array(3).fill('GET /alive'));
  });

  it('is not called as long as one SOS cannot be tended, and again when it can', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    await db.doc(path).update({ step: 'first' });
    expect(await sweep(db, NINE + MINUTE)).toMatchObject({ onSchedule: false });
    expect(calls).toEqual([]);
    await db.doc(path).update({ step: 0 });
    expect(await sweep(db, NINE + 2 * MINUTE)).toMatchObject({ onSchedule: true });
    expect(calls).toHaveLength(1);
  });

  it('costs no sweep when it is broken itself', async () => {
    const db = given.newDatabase();
    await openSosSchool(db);
    const path = await putSos(db, NINE);
    status = 500;
    expect(await sweep(db, NINE + MINUTE)).toMatchObject({ due: 1, onSchedule: true });
    expect((await readSos(db, path)).visibleTo).toEqual(['nurse-1']);
  });
});

it('each sweep leaves a heartbeat with what it has done', async () => {
  const db = given.newDatabase();
  await openSosSchool(db);
  await putFlood(db, 2, NINE);
  await sweepNoting(db, NINE + MINUTE);
  const heartbeat = sosSweepStateSchema.parse(fromStored(await given.readData(db, paths.sosSweep)));
  expect(heartbeat).toEqual({ at: iso(NINE + MINUTE), due: 2, sent: 1, failed: 0, onSchedule: true });
});

describe('the weekly drill', () => {
  /** The fixture's day is a Tuesday. */
  const weekly = { ...settings, drill: { weekday: 2, time: '10:00' } };
  const drill = paths.sos('sora', 'drill-2026-11-24');

  it('begins once, climbs like a real SOS and is marked as a drill', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: weekly });
    await openSosSchool(db, { school: 'umi' });
    const notifier = new NotedNotifier();
    await sweepNoting(db, at(9, 59), notifier);
    expect(await given.readData(db, drill)).toBeUndefined();
    await Promise.all([1, 2].map(() => sweepNoting(db, at(10), notifier)));
    for (const minute of [1, 2, 4]) await sweepNoting(db, at(10, minute), notifier);
    expect(await readSos(db, drill)).toMatchObject({
      drill: true,
      pupilId: 'drill',
      receivedAt: iso(at(10)),
    });
    expect(notifier.told.sort()).toEqual(['nurse-1 push', 'principal email', 'vice email']);
    expect((await db.collectionGroup('sos').get()).size).toBe(1);
  });

  it('does not begin again when it was answered', async () => {
    const db = given.newDatabase();
    await openSosSchool(db, { settings: weekly });
    await sweepNoting(db, at(10));
    await db.doc(drill).update({ state: 'resolved', outcome: 'drill' });
    await sweepNoting(db, at(10, 1));
    expect(await readSos(db, drill)).toMatchObject({ state: 'resolved' });
  });
});
