/** The deployed bundle in the Functions emulator: what is noticed without anybody calling anything. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { dayOf } from '@domain/days';
import { isoWeekOf } from '@domain/notices/windows';
import { paths } from '@domain/paths';
import { functionsDatabase } from '../../scripts/stack/functions-database';
import { answers, putCheckIn, putResponse } from '../support/functions-school';
import { notices, openNoticingSchool, PUPIL } from '../support/noticing-school';

const db = functionsDatabase(process.env.GCLOUD_PROJECT ?? 'demo-soramoyo');
const school = `s-${randomUUID().slice(0, 8)}`;
const day = dayOf(Date.now());
const WITHIN = { timeout: 60_000, interval: 500 };

beforeAll(() => openNoticingSchool(db, { school }));

const noticed = async () => Object.keys(await notices(db, school));

it('a wish to talk of an older tablet beside the weather, and one in a note to a counsellor: as signals, by no notice', async () => {
  await putCheckIn(db, PUPIL, { school, day, talkTo: 'homeroom' });
  const at = new Date();
  await db.doc(paths.note(school, PUPIL, day, 'counsellor')).set({
    ...{ school, audience: 'counsellor', day, talk: true, rev: 1, deviceId: 'device-0001' },
    ...{ capturedAt: at, receivedAt: at },
  });
  const wishes = [paths.talkSignal(day), paths.noteSignal(day, 'counsellor')];
  const waiting = async () => {
    const { docs } = await db.collection(`${paths.school(school)}/threads`).get();
    return docs.map(({ id }) => paths.inboxId.in(id)?.id).sort();
  };
  await expect.poll(waiting, WITHIN).toEqual(wishes.sort());
  expect((await noticed()).filter((id) => id.startsWith('talk'))).toEqual([]);
});

it('an answer about safety, and that somebody has opened it', async () => {
  await putResponse(db, PUPIL, { school, answers: answers(1, { q21: 4 }) });
  const id = `safety_safety_${PUPIL}_2026-2`;
  await expect.poll(noticed, WITHIN).toContain(id);
  const at = new Date();
  await db.doc(paths.review(school, id, 'nurse-1')).set({ by: 'nurse-1', openedAt: at, at });
  await expect.poll(async () => (await notices(db, school))[id]?.openedAt, WITHIN).toBe(at.toISOString());
});

it('気になる, and that it was taken back', async () => {
  const id = `observation_homeroom_${PUPIL}_${isoWeekOf(day)}`;
  const observe = (withdrawn: boolean) => {
    const at = new Date();
    return db.doc(paths.observation(school, PUPIL, day, 'vice')).set({
      ...{ school, kind: 'observation', day, text: '', by: 'vice', withdrawn, at, receivedAt: at },
    });
  };
  await observe(false);
  await expect.poll(noticed, WITHIN).toContain(id);
  await observe(true);
  await expect.poll(noticed, WITHIN).not.toContain(id);
});
