/** What a year of a city as large as the demo's weighs as a backup, and how long it takes to write it down and to bring it back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { addDays, dayOf, monthOf, startOfDay } from '@domain/days';
import { paths } from '@domain/paths';
import * as given from '../../tests/support/functions-school';
import { wholeBackup } from '../backup/manifest';
import { putBack } from '../backup/put-back';
import { takeBackup } from '../backup/take';
import { connect, type Target } from '../import/target';
import { functionsDatabase } from '../stack/functions-database';
import type { Row } from './row';

/** As many as in the demo's lists, in classes as large. */
const CLASSES = 12;
const CLASS_SIZE = 20;
/** School days of a year, and rounds of the survey in it. */
const DAYS = 200;
const ROUNDS = ['2026-1', '2026-2', '2026-3'];
const WORDS = '休み時間は図書室で本を読んでいた。給食は少し残した。';

interface Hosts {
  readonly firestore: string;
  readonly auth: string;
}

export async function backupRows({ firestore, auth }: Hosts): Promise<Row[]> {
  const target = (name: string) => connect({ project: `demo-bench-${name}`, hosts: { firestore, auth } });
  const secret = Buffer.from('a passphrase for the bench alone');
  const folder = await mkdtemp(join(tmpdir(), 'soramoyo-bench-'));
  try {
    const from = target('backup');
    await writeYear(from);
    const taken = await timed(() => takeBackup(from, folder, secret));
    const { collections, parts } = taken.result;
    const documents = Object.values(collections).reduce((sum, count) => sum + count, 0);
    const restored = await timed(async () => putBack(target('restore'), await wholeBackup(folder, secret)));
    const megabytes = parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    const note = `${CLASSES * CLASS_SIZE} children, ${DAYS} days, ${documents} documents, on the local stack`;
    return [
      { what: 'backup of a year: size', value: megabytes, unit: 'MB', note },
      { what: 'backup of a year: written down in', value: taken.seconds, unit: 's' },
      { what: 'backup of a year: put back in', value: restored.seconds, unit: 's' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1000 };
}

async function writeYear({ db, project }: Target): Promise<void> {
  const { SCHOOL, DAY } = given;
  const functionsDb = functionsDatabase(project);
  const writer = db.bulkWriter();
  const put = (path: string, data: object) => void writer.set(db.doc(path), data);
  for (let at = 0; at < CLASSES; at += 1) {
    const classId = `2026-${(at % 6) + 1}-${Math.floor(at / 6) + 1}`;
    const pupils = given.pupilsOf(classId, CLASS_SIZE, `c${at}-`);
    await given.openSchool(functionsDb, pupils);
    Object.keys(pupils).forEach((pupilId, child) => {
      const stamps = (day: string) => ({
        ...{ school: SCHOOL, rev: 1, deviceId: 'tablet-00000001' },
        ...{ capturedAt: new Date(startOfDay(day)), receivedAt: new Date(startOfDay(day)) },
      });
      const months = new Map<string, Record<string, object>>();
      for (let back = 0; back < DAYS; back += 1) {
        const day = addDays(DAY, -back);
        const level = ((back * 7 + child * 3) % 4) + 1;
        put(paths.checkIn(SCHOOL, pupilId, day), {
          ...{ classId, day, scale: 'weather', level, skipped: false, ...stamps(day) },
        });
        const state = (back + child) % 23 === 0 ? 'absent' : 'present';
        months.set(monthOf(day), { ...months.get(monthOf(day)), [day]: { state, source: 'import' } });
        if ((back + child) % 20 === 0)
          put(paths.topic(SCHOOL, pupilId, `life-${back}`), {
            ...{ school: SCHOOL, kind: 'life', day, text: WORDS, by: 'teacher', withdrawn: false },
            ...{ at: new Date(startOfDay(day)), receivedAt: new Date(startOfDay(day)) },
          });
      }
      for (const [month, days] of months)
        put(paths.attendance(SCHOOL, pupilId, month), {
          ...{ school: SCHOOL, days, nurseVisits: 0, receivedAt: new Date(startOfDay(dayOf(Date.now()))) },
        });
      for (const roundId of ROUNDS)
        put(paths.response(SCHOOL, pupilId, roundId), {
          ...{ classId, instrument: given.INSTRUMENT, form: 'grades4_9', answers: given.answers(2) },
          ...{ paceMs: 4000, ...stamps(DAY) },
        });
    });
  }
  await writer.close();
}
