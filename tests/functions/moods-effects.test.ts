import { describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '@domain/days';
import { effectSchema } from '@domain/effect';
import { builtInModel } from '@domain/defaults/model-a';
import { addScored, newScoredMonth } from '@domain/effect/scored-month';
import { paths } from '@domain/paths';
import { runEffects } from '../../functions/src/effects/run-effects';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import * as moodSchool from '../support/mood-school';

const { SCHOOL } = given;
const PUPILS = Array.from({ length: 12 }, (_, index) => `p${index}`);
const MONTH = '2026-10';
const HOUR_MS = 3_600_000;

const MONDAY = '2026-10-05';

/** Opened after two hours and decided after three. */
async function putNotice(db: FunctionsDatabase, pupilId: string, decision: string): Promise<void> {
  const since = startOfDay(MONDAY) + 17 * HOUR_MS;
  await db.doc(paths.notice(SCHOOL, `change_homeroom_${pupilId}_2026-W41`)).set({
    ...{ kind: 'change', audience: 'homeroom', pupilId, classId: moodSchool.CLASS },
    reasons: [{ code: 'mood-below-usual', params: { days: 2, since: MONDAY }, sources: [] }],
    ...{ sources: [], createdFor: [moodSchool.TEACHER], since: new Date(since) },
    ...{ expiresAt: new Date(since + 21 * 24 * HOUR_MS), openedAt: new Date(since + 2 * HOUR_MS) },
    decision: { decision, by: moodSchool.TEACHER, at: new Date(since + 3 * HOUR_MS) },
  });
}

/** At three in the morning. */
const count = (db: FunctionsDatabase, night: string) =>
  runEffects(db, startOfDay(night) + 3 * HOUR_MS, (path, error) => {
    throw new Error(path, { cause: error });
  });
const effect = (db: FunctionsDatabase, path: string) => given.readData(db, path);

describe('whether noticing does any good', () => {
  it('is counted once a night, for the school and the city, by what adults did with notices', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, PUPILS);
    const days = await moodSchool.answerAll(
      db,
      Object.fromEntries(PUPILS.map((id, index) => [id, index % 3 === 0 ? '333' : '3.3'])),
      MONDAY,
    );
    await moodSchool.nightAfter(db, days.at(-1) ?? '');
    for (const [index, pupilId] of PUPILS.entries())
      await putNotice(db, pupilId, index < 9 ? 'talked' : 'not-applicable');
    const friday = '2026-10-09';
    await count(db, friday);
    const made = await effect(db, paths.schoolEffect(SCHOOL, MONTH));
    expect(effectSchema.safeParse(made).error).toBeUndefined();
    expect(made).toMatchObject({
      kinds: { change: { made: 12, opened: 12, decided: 12, ppv: 0.75, hoursToOpen: 2 } },
      grades: { '5': { pupils: 12, share: 1 } },
      silence: 0.2222,
    });
    expect(await effect(db, paths.cityEffect(MONTH))).toEqual(made);

    // In the same night nothing is read again; in the next one it is.
    await db.doc(paths.notice(SCHOOL, 'change_homeroom_p0_2026-W41')).delete();
    await count(db, friday);
    expect(await effect(db, paths.schoolEffect(SCHOOL, MONTH))).toEqual(made);
    await count(db, addDays(friday, 1));
    expect(await effect(db, paths.schoolEffect(SCHOOL, MONTH))).toMatchObject({
      kinds: { change: { made: 11 } },
    });
  });

  it('tells whether children got an answer, of a school with ten letters and a term behind it', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, PUPILS);
    const put = async (id: string, sentAt: Date, answeredAfter?: number) => {
      const by = { uid: moodSchool.TEACHER, name: '先生' };
      const answer = (hours: number) => {
        const at = new Date(sentAt.getTime() + hours * HOUR_MS);
        return { id: `a-${id}`, by, how: 'words', text: 'うん', at, deliverAt: at };
      };
      await db.doc(paths.thread(SCHOOL, paths.inboxId('p0', id))).set({
        ...{ school: SCHOOL, pupilId: 'p0', classIds: [moodSchool.CLASS], kind: 'note', wants: 'reply' },
        ...{ to: { group: 'homeroom' }, day: MONDAY, sentAt, child: { familyName: '青木', givenName: '光' } },
        ...{
          owners: [moodSchool.TEACHER],
          toldOf: [],
          readers: [moodSchool.TEACHER],
          granted: [],
          opened: [],
        },
        answers: answeredAfter === undefined ? [] : [answer(answeredAfter)],
        ...{ state: answeredAfter === undefined ? 'open' : 'answered', step: 0, taken: {} },
      });
    };
    const monday = startOfDay(MONDAY) + 9 * HOUR_MS;
    for (let index = 0; index < 10; index += 1)
      await put(`n${index}`, new Date(monday), index < 6 ? 5 : index < 8 ? 24 * 10 : undefined);
    const letters = async () => (await effect(db, paths.schoolEffect(SCHOOL, MONTH)))?.letters;
    await count(db, '2026-10-30');
    expect(await letters()).toBeUndefined();
    await put('first', new Date(startOfDay('2026-05-11')));
    await count(db, '2026-10-31');
    expect(await letters()).toEqual({ sent: 10, inTime: 0.6, waiting: 0.2 });
    expect(await effect(db, paths.cityEffect(MONTH))).toMatchObject({ letters: { sent: 10 } });
  });

  it('keeps of a month that is over who was there then, whoever is there now', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, PUPILS);
    const days = await moodSchool.answerAll(db, Object.fromEntries(PUPILS.map((id) => [id, '33'])), MONDAY);
    await moodSchool.nightAfter(db, days.at(-1) ?? '');
    await putNotice(db, 'p0', 'talked');
    await count(db, '2026-11-01');
    const counted = await effect(db, paths.schoolEffect(SCHOOL, MONTH));
    expect(counted).toMatchObject({ grades: { '5': { pupils: 12 } }, silence: 0 });

    for (const pupilId of PUPILS.slice(0, 6))
      await db.doc(paths.pupil(SCHOOL, pupilId)).update({ status: 'left' });
    await putNotice(db, 'p1', 'not-applicable');
    await count(db, '2026-11-02');
    expect(await effect(db, paths.schoolEffect(SCHOOL, MONTH))).toMatchObject({
      ...{ grades: counted?.grades, silence: 0, kinds: { change: { made: 2 } } },
    });
  });

  it('writes the city once more when it died after the last school', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, PUPILS);
    await count(db, '2026-10-09');
    await db.doc(paths.cityEffect(MONTH)).delete();
    await count(db, '2026-10-09');
    expect(await effect(db, paths.cityEffect(MONTH))).toMatchObject({ month: MONTH });
  });

  it('judges a month that was scored long ago when its outcome is known, and keeps the scores no longer', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, PUPILS);
    const outcome = { definition: 'cumulative-30-in-year', horizonWeeks: 4 } as const;
    const scored = newScoredMonth({ ...builtInModel, outcome }, '2026-10-01');
    for (const pupilId of PUPILS) addScored(scored, pupilId, { absent_4w: 1 }, 0.25);
    await db.doc(paths.scoredMonth(SCHOOL, MONTH)).set(scored);
    for (const [index, pupilId] of PUPILS.entries())
      await db.doc(paths.attendance(SCHOOL, pupilId, '2027-01')).set({
        ...{ school: SCHOOL, nurseVisits: 0, receivedAt: new Date() },
        days: Object.fromEntries(
          Array.from({ length: index < 3 ? 30 : 29 }, (_, day) => [
            ...[`2027-01-${String(day + 1).padStart(2, '0')}`, { state: 'absent', source: 'import' }],
          ]),
        ) as object,
      });
    await count(db, '2026-10-31');
    await count(db, '2027-04-07');
    expect((await effect(db, paths.schoolEffect(SCHOOL, MONTH)))?.model).toMatchObject({ calibration: {} });
    await count(db, '2027-04-08');
    for (const path of [paths.schoolEffect(SCHOOL, MONTH), paths.cityEffect(MONTH)])
      expect((await effect(db, path))?.model).toMatchObject({
        calibration: { all: { n: 12, predicted: 0.25, observed: 0.25 } },
      });
    expect(await effect(db, paths.scoredMonth(SCHOOL, MONTH))).toBeUndefined();
  });

  it('says of the model how it drifts, and how it was calibrated once what it predicted is known', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, PUPILS);
    const outcome = { definition: 'five-more-in-4-weeks', horizonWeeks: 4 } as const;
    const scored = newScoredMonth({ ...builtInModel, outcome }, '2026-10-01');
    for (const [index, pupilId] of PUPILS.entries()) addScored(scored, pupilId, { absent_4w: index }, 0.25);
    await db.doc(paths.scoredMonth(SCHOOL, MONTH)).set(scored);
    const absent = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          ...[`${MONTH}-${String(index + 2).padStart(2, '0')}`, { state: 'absent', source: 'import' }],
        ]),
      ) as Record<string, object>;
    for (const [index, pupilId] of PUPILS.entries())
      await db.doc(paths.attendance(SCHOOL, pupilId, MONTH)).set({
        ...{ school: SCHOOL, days: absent(index < 3 ? 5 : 4), nurseVisits: 0, receivedAt: new Date() },
      });
    await count(db, '2026-10-20');
    const before = await effect(db, paths.schoolEffect(SCHOOL, MONTH));
    expect(before?.model).toMatchObject({ id: builtInModel.id, scoreDrift: null, calibration: {} });
    await count(db, '2026-11-21');
    const after = await effect(db, paths.schoolEffect(SCHOOL, MONTH));
    expect(after?.model).toMatchObject({
      calibration: { all: { n: 12, predicted: 0.25, observed: 0.25 }, grades4_6: { n: 12 } },
    });
  });
});
