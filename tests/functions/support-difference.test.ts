/** What support changed, of the children of a school about whom there was a notice: counted once the weeks after the month are known. */
import { expect, it } from 'vitest';
import { startOfDay } from '@domain/days';
import { effectSchema } from '@domain/effect';
import { paths } from '@domain/paths';
import { runEffects } from '../../functions/src/effects/run-effects';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { storedCase } from '../support/case-payloads';
import { newDatabase, readData, SCHOOL } from '../support/functions-school';
import * as moodSchool from '../support/mood-school';

const HOUR_MS = 3_600_000;
const MONTH = '2026-10';
const PUPILS = Array.from({ length: 22 }, (_, index) => `p${index}`);
const SUPPORTED = 10;

const count = (db: FunctionsDatabase, night: string) =>
  runEffects(db, startOfDay(night) + 3 * HOUR_MS, (path, error) => {
    throw new Error(path, { cause: error });
  });
const days = (month: string, first: number, length: number) =>
  Array.from({ length }, (_, at) => [`${month}-${String(first + at).padStart(2, '0')}`, 'absent'] as const);

/** With support: from six days to two; without, from four to five. */
async function lived(db: FunctionsDatabase): Promise<void> {
  const since = startOfDay('2026-10-06');
  for (const [index, pupilId] of PUPILS.entries()) {
    const isSupported = index < SUPPORTED;
    await db.doc(paths.notice(SCHOOL, `change_homeroom_${pupilId}_2026-W41`)).set({
      ...{ kind: 'change', audience: 'homeroom', pupilId, classId: moodSchool.CLASS },
      reasons: [{ code: 'mood-below-usual', params: { days: 2, since: '2026-10-05' }, sources: [] }],
      ...{ sources: [], createdFor: [moodSchool.TEACHER], since: new Date(since) },
      expiresAt: new Date(since + 21 * 24 * HOUR_MS),
    });
    if (isSupported) {
      const support = { id: 's', kind: 'talk', who: '養護', from: '2026-10-08', state: 'taken-up' };
      const supports = [{ ...support, takenUpOn: '2026-10-08' }];
      await db
        .doc(paths.pupilCase(SCHOOL, `case-${pupilId}`))
        .set(storedCase({ pupilId, supports, supportSince: '2026-10-08' }));
    }
    await db.doc(paths.attendanceYear(SCHOOL, pupilId, '2026')).set({
      nurse: {},
      days: Object.fromEntries([
        ...days(MONTH, 12, isSupported ? 6 : 4),
        ...days('2026-11', 9, isSupported ? 2 : 5),
      ]),
    });
  }
}

it('stands beside the month once it is known, of the school and the city, and what was counted before stays', async () => {
  const db = newDatabase();
  await moodSchool.openSchool(db, PUPILS);
  await lived(db);
  await count(db, '2026-10-31');
  await count(db, '2026-12-05');
  const before = await readData(db, paths.schoolEffect(SCHOOL, MONTH));
  expect(before?.difference).toBeUndefined();
  await count(db, '2026-12-06');
  const after = await readData(db, paths.schoolEffect(SCHOOL, MONTH));
  expect(effectSchema.safeParse(after).error).toBeUndefined();
  expect(after).toEqual({
    ...before,
    difference: {
      supported: { children: 10, before: 6, after: 2 },
      others: { children: 12, before: 4, after: 5 },
      ...{ days: -5, low: -5, high: -5 },
    },
  });
  expect((await readData(db, paths.cityEffect(MONTH)))?.difference).toEqual(after?.difference);
});

it('stands nowhere where no attendance is kept', async () => {
  const db = newDatabase();
  await moodSchool.openSchool(db, PUPILS);
  await lived(db);
  for (const pupilId of PUPILS) await db.doc(paths.attendanceYear(SCHOOL, pupilId, '2026')).delete();
  await count(db, '2026-10-31');
  await count(db, '2026-12-06');
  expect((await readData(db, paths.schoolEffect(SCHOOL, MONTH)))?.difference).toBeUndefined();
});
