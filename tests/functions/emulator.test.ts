/** The deployed bundle in the Functions emulator, fed by real events. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromStored } from '@domain/documents/instants';
import { clientFaultsSchema, faultKindSchema } from '@domain/tablet/client-faults';
import { dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import { functionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import { fireScheduled, functionsHost } from '../support/scheduled';

const project = process.env.GCLOUD_PROJECT ?? 'demo-soramoyo';
const db = functionsDatabase(project);
const CLASS = '2026-5-1';
const DAY = dayOf(Date.now());

const fireSweep = () => fireScheduled('sweep', project);

async function entriesOn(school: string): Promise<Record<string, unknown>> {
  const classDay = await given.readData(db, paths.classDay(school, CLASS, DAY));
  return (classDay?.entries ?? {}) as Record<string, unknown>;
}

async function until(holds: () => Promise<boolean>, step: () => Promise<void> = () => pause(200)) {
  const deadline = Date.now() + 90_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it never came about');
    await step();
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('the deployed functions', () => {
  it('put a check-in on the board, and a response into results, as their events arrive', async () => {
    const school = `s-${randomUUID().slice(0, 8)}`;
    await given.openSchool(db, { p0: [CLASS] }, school);
    await given.putRound(db, { school });
    await given.putCheckIn(db, 'p0', { school, day: DAY, level: 3 });
    await given.putResponse(db, 'p0', { school, answers: given.answers(4) });

    await until(async () => 'p0' in (await entriesOn(school)));
    expect((await entriesOn(school)).p0).toMatchObject({ level: 3, rev: 1 });
    const aggregate = paths.classRound(school, given.ROUND, CLASS);
    await until(async () => (await given.readData(db, aggregate))?.answered === 1);
    await until(async () => (await given.readData(db, aggregate))?.invited === 1);
  });

  it('leave boards exact after a burst in which the emulator drops events', async () => {
    const school = `s-${randomUUID().slice(0, 8)}`;
    const pupils = Object.keys(given.pupilsOf(CLASS, 300));
    await given.openSchool(db, given.pupilsOf(CLASS, 300), school);
    await Promise.all(pupils.map((pupilId) => given.putCheckIn(db, pupilId, { school, day: DAY, level: 2 })));

    await until(async () => Object.keys(await entriesOn(school)).length === pupils.length, fireSweep);
    const entries = Object.values(await entriesOn(school));
    expect(entries).toEqual(
      pupils.map(() => ({ level: 2, body: null, skipped: false, talk: false, rev: 1 })),
    );
    await fireSweep();
    expect(await given.readData(db, paths.sweep)).toMatchObject({ failed: 0 });

    // The next file's events would wait behind what is left of this burst.
    const next = `s-${randomUUID().slice(0, 8)}`;
    await given.openSchool(db, { p0: [CLASS] }, next);
    await given.putCheckIn(db, 'p0', { school: next, day: DAY, level: 4 });
    await until(async () => 'p0' in (await entriesOn(next)));
  });

  it('count what tablets tell of their own faults, and what the content security policy has stopped', async () => {
    const url = `http://${functionsHost()}/${project}/asia-northeast1/reportApi`;
    const told = [
      {
        code: 'screen-broken',
        version: randomUUID().slice(0, 8),
        screen: '/board/2026-5-1?name=aoi',
        name: 'あおい',
      },
      { 'csp-report': { 'effective-directive': 'img-src', 'document-uri': 'https://sora.example/me' } },
    ];
    const before = clientFaultsSchema.safeParse(await readFaults()).data?.days?.[DAY] ?? {};
    for (const body of told) {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      expect(response.status).toBe(204);
    }
    const { days = {}, versions } = clientFaultsSchema.parse(await readFaults());
    expect(days[DAY]).toMatchObject({
      'screen-broken': (before['screen-broken'] ?? 0) + 1,
      'csp-img-src': (before['csp-img-src'] ?? 0) + 1,
    });
    expect(versions[told[0]?.version ?? '']).toEqual({ 'screen-broken': 1 });
    const { docs } = await db.collection(paths.clientFaultKinds).orderBy('lastAt', 'desc').limit(2).get();
    const kinds = docs.map((kind) => faultKindSchema.parse(fromStored(kind.data())));
    expect(kinds.map(({ screen }) => screen)).toEqual(['/me', '/board/*']);
    expect(JSON.stringify(kinds)).not.toMatch(/あおい|aoi/);
    expect((await fetch(url)).status).toBe(405);
  });
});

async function readFaults(): Promise<unknown> {
  return fromStored((await db.doc(paths.clientFaults).get()).data());
}
