/** The deployed bundle in the Functions emulator: what happens to an SOS without anybody calling anything. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromStored } from '@domain/documents/instants';
import { sosSweepStateSchema } from '@domain/derived';
import { paths } from '@domain/paths';
import { calendar, iso, settings } from '@domain/sos/sos.fixture';
import { functionsDatabase } from '../../scripts/stack/functions-database';
import { changeSos, happenings, openSosSchool, putSos, readSos } from '../support/climbing-school';
import { fireScheduled, functionsHost } from '../support/scheduled';
import { unsignedToken } from '../support/token-issuer';

const project = process.env.GCLOUD_PROJECT ?? 'demo-soramoyo';
const db = functionsDatabase(project);
const school = `s-${randomUUID().slice(0, 8)}`;
const WITHIN = { timeout: 60_000, interval: 250 };
const FIVE_S = 5_000;

/** Open at any hour, so that this holds on a Sunday night, too; one step, of the one who is there every day. */
beforeAll(() => {
  const days = [-1, 0, 1].map((ahead) => iso(Date.now() + ahead * 86_400_000).slice(0, 10));
  const always = { ...calendar, closures: [], extraSchoolDays: days, opensAt: '00:00', closesAt: '23:59' };
  const step = { afterMinutes: 0, to: ['principal-today'], channels: ['inbox' as const] };
  const settingsOfToday = { ...settings, school: [{ ...step, to: ['principal'] }], outOfHours: [step] };
  return openSosSchool(db, { school, calendar: always, settings: settingsOfToday });
});

beforeAll(async () => {
  const everyDay = [0, 1, 2, 3, 4, 5, 6];
  await db.doc(paths.staff(school, 'principal-today')).set({
    ...{ role: 'leader', title: 'principal', displayName: '校長', classIds: [], cover: {} },
    ...{ workDays: everyDay, active: true },
  });
});

describe('the deployed functions', () => {
  it('tell of an SOS as soon as it cannot be taken back, and not before', async () => {
    const received = Date.now();
    const path = await putSos(db, received, { school });
    await expect.poll(async () => (await readSos(db, path)).visibleTo, WITHIN).toContain('principal-today');
    const [event] = (await db.collection(`${path}/events`).get()).docs;
    const told = event?.get('at') as { toMillis(): number } | undefined;
    expect(told?.toMillis()).toBeGreaterThanOrEqual(received + FIVE_S);
  });

  it('bring the homeroom teacher in when the pupil asks later', async () => {
    const path = await putSos(db, Date.now(), {
      ...{ school, state: 'acknowledged', step: 1, visibleTo: ['principal-today'] },
      acknowledgedBy: { uid: 'principal-today', name: '校長' },
    });
    await changeSos(db, path, { want: 'homeroom' });
    await expect.poll(async () => (await readSos(db, path)).visibleTo, WITHIN).toContain('homeroom-5-1');
    expect(await happenings(db, path)).toEqual(['shared  homeroom-5-1']);
  });

  it('add a second press of the same child to the one that is open', async () => {
    const first = await putSos(db, Date.now(), { school, pupilId: 'p4' });
    await expect.poll(async () => (await readSos(db, first)).visibleTo, WITHIN).toContain('principal-today');
    const second = await putSos(db, Date.now(), { school, pupilId: 'p4', text: 'まだです' });
    await expect.poll(async () => (await readSos(db, second)).state, WITHIN).toBe('joined');
    expect(await readSos(db, first)).toMatchObject({ state: 'received', pressedAgain: 1 });
    expect(
      (await db.collection(`${first}/messages`).get()).docs.map((one) => one.get('text') as string),
    ).toEqual(['まだです']);
  });

  it('start again at once when an SOS is reopened', async () => {
    const path = await putSos(db, Date.now(), {
      ...{ school, pupilId: 'p2', state: 'resolved', step: 1, outcome: 'talked' },
    });
    const now = iso(Date.now());
    await changeSos(db, path, { state: 'received', step: 0, nextEscalationAt: now, chainStartedAt: now });
    await expect.poll(async () => (await readSos(db, path)).visibleTo, WITHIN).toContain('principal-today');
  });

  it('take an SOS by their own address, with a token of the Auth emulator', async () => {
    const now = Math.floor(Date.now() / 1000);
    const token = unsignedToken({
      ...{ iss: `https://securetoken.google.com/${project}`, aud: project, sub: 'uid-p3' },
      ...{ iat: now, exp: now + 3600, role: 'pupil', school, pupilId: 'p3' },
    });
    const sosId = randomUUID();
    const url = `http://${functionsHost()}/${project}/asia-northeast1/sosApi`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ sosId, classId: '2026-5-1', chain: 'school', at: 'unknown', safeToCallHome: 'ask' },
        capturedAt: iso(Date.now()),
      }),
    });
    expect([response.status, await response.json()]).toEqual([200, { sosId }]);
    const path = paths.sos(school, sosId);
    await expect.poll(async () => (await readSos(db, path)).visibleTo, WITHIN).toContain('principal-today');

    const bare = await fetch(url);
    expect([bare.status, await bare.json()]).toEqual([405, { error: 'use-post' }]);
  });

  it.each(['sosSweep', 'sweep'] as const)('sweep for SOS on the clock of %s', async (name) => {
    const before = Date.now();
    await fireScheduled(name, project);
    const heartbeat = sosSweepStateSchema.parse(fromStored((await db.doc(paths.sosSweep).get()).data()));
    expect(Date.parse(heartbeat.at)).toBeGreaterThanOrEqual(before);
  });
});
