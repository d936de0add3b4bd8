/** 1,000 pupils check in within a minute, under the rules and with the triggers; the sweep does what those missed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import * as z from 'zod/mini';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import { inParallel } from '../import/in-parallel';
import { functionsDatabase } from '../stack/functions-database';
import type { Row } from './row';

const PUPILS = 1000;
const CLASS_SIZE = 35;
const WITHIN_MS = 60_000;
const SCHOOL = 'burst-sho';

const boardSchema = z.object({ entries: z.record(z.string(), z.object({ level: z.nullable(z.number()) })) });

interface Pupil {
  pupilId: string;
  classId: string;
  level: number;
}

export async function burstRows(project: string, firestore: string): Promise<Row[]> {
  const db = functionsDatabase(project);
  const pupils = Array.from({ length: PUPILS }, (_, index): Pupil => ({
    pupilId: `p${String(index).padStart(19, '0')}`,
    classId: `2026-5-${1 + Math.floor(index / CLASS_SIZE)}`,
    level: 1 + (index % 4),
  }));
  await db.doc(paths.school(SCHOOL)).set({ name: SCHOOL, code: 'B101220000010', timezone: 'Asia/Tokyo' });
  await inParallel(pupils, 20, async ({ pupilId, classId }) => {
    await db.doc(paths.pupil(SCHOOL, pupilId)).set({
      ...{ uid: pupilId, classId, classIds: [classId], number: 1, status: 'active' },
      ...{ familyName: 'いっせい', givenName: 'たろう', kana: 'いっせい たろう' },
    });
  });

  const day = dayOf(Date.now());
  const began = Date.now();
  await inParallel(pupils, 100, async (pupil) => {
    await sleep(Math.max(0, began + (pupils.indexOf(pupil) / PUPILS) * WITHIN_MS - Date.now()));
    await send(project, firestore, day, pupil);
  });
  const seconds = (Date.now() - began) / 1000;
  await sweepBoards({ db, now: Date.now(), onFailure: (path, error) => console.error(path, error) });

  let wrong = 0;
  const seen = new Map<string, number>();
  const { docs } = await db.collection(`${paths.school(SCHOOL)}/classDays`).get();
  for (const snapshot of docs)
    for (const [pupilId, { level }] of Object.entries(boardSchema.parse(snapshot.data()).entries)) {
      seen.set(pupilId, (seen.get(pupilId) ?? 0) + 1);
      if (pupils.find((one) => one.pupilId === pupilId)?.level !== level) wrong += 1;
    }
  const doubled = [...seen.values()].filter((count) => count > 1).length;
  return [
    {
      what: '1,000 pupils in a minute: lost',
      value: PUPILS - seen.size,
      unit: 'pupils',
      budget: 0,
      note: `sent in ${seconds.toFixed(0)} s`,
    },
    {
      what: '1,000 pupils in a minute: doubled or wrong on a board',
      value: doubled + wrong,
      unit: 'pupils',
      budget: 0,
    },
  ];
}

/** As the tablet does it: one commit over REST with the pupil's own token. Tried again when the emulator is too busy. */
async function send(project: string, firestore: string, day: string, pupil: Pupil): Promise<void> {
  const root = `projects/${project}/databases/(default)`;
  const now = new Date().toISOString();
  const string = (stringValue: string) => ({ stringValue });
  const write = {
    update: {
      name: `${root}/documents/${paths.checkIn(SCHOOL, pupil.pupilId, day)}`,
      fields: {
        ...{
          school: string(SCHOOL),
          classId: string(pupil.classId),
          day: string(day),
          scale: string('weather'),
        },
        ...{ level: { integerValue: String(pupil.level) }, skipped: { booleanValue: false } },
        ...{
          rev: { integerValue: String(Date.now()) },
          deviceId: string('tablet-burst'),
          capturedAt: { timestampValue: now },
        },
      },
    },
    updateTransforms: [{ fieldPath: 'receivedAt', setToServerValue: 'REQUEST_TIME' }],
  };
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`http://${firestore}/v1/${root}/documents:commit`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${tokenOf(project, pupil)}` },
      body: JSON.stringify({ writes: [write] }),
    });
    if (response.ok) return;
    if (response.status < 429 || attempt === 5)
      throw new Error(`${response.status}: ${await response.text()}`);
    await sleep(200 * attempt);
  }
}

/** The emulator takes unsigned tokens. */
function tokenOf(project: string, { pupilId, classId }: Pupil): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const seconds = Math.floor(Date.now() / 1000);
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({
    ...{ sub: pupilId, user_id: pupilId, aud: project, iss: `https://securetoken.google.com/${project}` },
    ...{ iat: seconds, exp: seconds + 3600, role: 'pupil', school: SCHOOL, pupilId, classId },
  })}.`;
}
