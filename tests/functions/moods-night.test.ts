import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, startOfDay } from '@domain/days';
import { daysOf } from '@domain/mood/mood.fixture';
import type { NightSchool } from '@domain/night';
import { paths } from '@domain/paths';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import * as given from '../support/functions-school';
import * as moodSchool from '../support/mood-school';

const { SCHOOL } = given;
const { NURSE, TEACHER } = moodSchool;
const USUAL = '33433343334333433343';

describe('the night', () => {
  it('tells the homeroom and the counsellors of a change, and of a silence, once', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, ['p0', 'p1', 'p2']);
    const days = await moodSchool.answerAll(db, {
      p0: `${USUAL}4433432111`,
      p1: `${USUAL}4433433343`,
      p2: `${USUAL}..........`,
    });
    const last = days.at(-1) ?? '';
    const first = await moodSchool.nightAfter(db, last);
    const made = await moodSchool.notices(db);
    expect(Object.keys(made).sort()).toEqual([
      ...['change_counsellor_p0_2026-W42', 'change_homeroom_p0_2026-W42'],
      ...['silence_counsellor_p2_2026-W41', 'silence_homeroom_p2_2026-W41'],
    ]);
    expect(made['change_homeroom_p0_2026-W42']).toMatchObject({
      ...{ classId: moodSchool.CLASS, createdFor: [TEACHER] },
      reasons: [
        { code: 'mood-below-usual', params: { days: 3, since: '2026-10-13' } },
        { code: 'first-storm', sources: [paths.checkIn(SCHOOL, 'p0', '2026-10-14')] },
      ],
    });
    expect(made['silence_counsellor_p2_2026-W41']).toMatchObject({
      createdFor: [NURSE],
      reasons: [{ code: 'answers-fewer', params: { answered: 5, asked: 10, usual: 100 } }],
    });
    expect(first).toEqual({ written: 3, noticed: 4 });

    expect(await moodSchool.nightAfter(db, last)).toEqual({ written: 0, noticed: 0 });
    expect(await moodSchool.notices(db)).toEqual(made);
  });

  it('tells once in half a term of a child who is low all the time, whatever arrives late', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, ['p0', 'p1']);
    const days = await moodSchool.answerAll(db, { p0: '212.2122122121222222', p1: '33433343334333433343' });
    const low = async () => Object.keys(await moodSchool.notices(db)).filter((id) => id.startsWith('low_'));
    await moodSchool.nightAfter(db, days[9] ?? '');
    expect(await low()).toEqual([]);
    const both = ['low_counsellor_p0_2026-W39', 'low_homeroom_p0_2026-W39'];
    await moodSchool.nightAfter(db, days[10] ?? '');
    expect((await low()).sort()).toEqual(both);
    expect((await moodSchool.notices(db))['low_homeroom_p0_2026-W39']).toMatchObject({
      createdFor: [TEACHER],
      reasons: [{ code: 'low-each-answer', params: { answers: 10, since: days[0] } }],
    });
    // One more low answer arrives, of a day a week before: it would have been noticed a day earlier.
    await moodSchool.answer(db, 'p0', { day: days[3] ?? '', answer: 2 });
    for (const day of days.slice(11)) await moodSchool.nightAfter(db, day);
    expect((await low()).sort()).toEqual(both);
    const made = await moodSchool.moods(db, ['p0', 'p1']);
    await rebuildSchool(db, SCHOOL);
    expect(await moodSchool.moods(db, ['p0', 'p1'])).toEqual(made);
    expect((await low()).sort()).toEqual(both);
  });

  it('tells again in the next half of a term, in a school with Saturdays, too', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, ['p0', 'p1']);
    const saturdays = Array.from({ length: 8 }, (_, week) => addDays('2026-09-12', 7 * week));
    const settings = db.doc(paths.settings(SCHOOL, 'calendar'));
    await settings.update({ extraSchoolDays: saturdays });
    const days = daysOf('2'.repeat(54)).map(({ day }) => day);
    const all = [...new Set([...days, ...saturdays])].sort().slice(0, 46);
    for (const day of all)
      for (const pupilId of ['p0', 'p1'])
        await moodSchool.answer(db, pupilId, { day, answer: pupilId === 'p0' ? 2 : 4 });
    for (const at of [9, 44]) await moodSchool.nightAfter(db, all[at] ?? '');
    const homeroom = Object.keys(await moodSchool.notices(db)).filter((id) => id.startsWith('low_homeroom'));
    expect(homeroom.sort()).toEqual(['low_homeroom_p0_2026-W38', 'low_homeroom_p0_2026-W44']);
  });

  it('goes on where it died: a child it had not come to has the same mood, from all of the term', async () => {
    const db = given.newDatabase();
    const [p0, p1] = ['p0', 'p1'] as const;
    await moodSchool.openSchool(db, [p0, p1]);
    const days = await moodSchool.answerAll(db, { p0: `12${'3'.repeat(60)}`, p1: `43${'32'.repeat(30)}` });
    await moodSchool.nightAfter(db, days.at(-1) ?? '');
    const made = await moodSchool.moods(db, [p0, p1]);
    await db.doc(paths.mood(SCHOOL, p0)).delete();
    expect(await moodSchool.nightAfter(db, days.at(-1) ?? '')).toMatchObject({ written: 1 });
    expect(await moodSchool.moods(db, [p0, p1])).toEqual(made);
  });

  it('says nothing of a child when nobody asked the class, or the child was away', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, ['p0', 'p1', 'p2', 'p3', 'p4']);
    const days = await moodSchool.answerAll(db, {
      ...{ p0: `${USUAL}..........`, p1: `${USUAL}..........`, p2: `${USUAL}..........` },
      ...{ p3: `${USUAL}..........`, p4: `${USUAL}3333333333` },
    });
    await moodSchool.nightAfter(db, days.at(-1) ?? '');
    expect(await moodSchool.notices(db)).toEqual({});
  });

  it('tells of absence on the day that it reaches a mark', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, ['p0']);
    const absent = { state: 'absent', source: 'import' };
    const { DAY } = given;
    const months = { [addDays(DAY, -8)]: absent, [addDays(DAY, -1)]: absent, [DAY]: absent };
    await given.putAttendance(db, 'p0', months);
    await rebuildSchool(db, SCHOOL);
    await moodSchool.nightAfter(db, addDays(DAY, -1));
    expect(await moodSchool.notices(db)).toEqual({});
    await moodSchool.nightAfter(db, DAY);
    const made = await moodSchool.notices(db);
    expect(Object.keys(made).sort()).toEqual([
      'absence_counsellor_p0_2026-W47',
      'absence_homeroom_p0_2026-W47',
    ]);
    expect(made['absence_homeroom_p0_2026-W47']?.reasons).toMatchObject([
      { code: 'absent-recently', params: { days: 3, weeks: 4 } },
    ]);
  });

  it('tells of absence that was imported weeks late, of what came up since the school began, as one notice a week', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, ['p0', 'p1']);
    const first = '2026-11-02';
    const days = await moodSchool.answerAll(db, { p0: '333333333', p1: '333333333' }, first);
    const [last = ''] = days.slice(-1);
    const month = (state: string, ...on: string[]) =>
      Object.fromEntries(on.map((day) => [day, { state, source: 'import' }]));
    await given.putAttendance(db, 'p0', {
      // The third absence on a Wednesday, the fifth lateness on the Friday after it.
      ...month('absent', days[0] ?? '', days[1] ?? '', days[2] ?? ''),
      ...month('late', ...['2026-11-05', '2026-11-06']),
    });
    // What reached its mark before anybody used the app.
    await db.doc(paths.attendance(SCHOOL, 'p1', '2026-10')).set({
      ...{ school: SCHOOL, nurseVisits: 0, receivedAt: new Date() },
      days: month('absent', '2026-10-26', '2026-10-27', '2026-10-28'),
    });
    await rebuildSchool(db, SCHOOL);
    await moodSchool.nightAfter(db, last);
    const made = await moodSchool.notices(db);
    const absences = Object.keys(made).filter((id) => id.startsWith('absence'));
    expect(absences.sort()).toEqual(['absence_counsellor_p0_2026-W45', 'absence_homeroom_p0_2026-W45']);
  });

  it('says what came up on several days of a week in one notice', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, ['p0']);
    const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
    const state = (name: string) => ({ state: name, source: 'import' });
    await given.putAttendance(db, 'p0', {
      ...{ '2026-11-09': state('absent'), '2026-11-10': state('absent'), '2026-11-16': state('absent') },
      ...Object.fromEntries(['2026-11-11', '2026-11-12', '2026-11-13'].map((day) => [day, state('late')])),
      ...{ '2026-11-17': state('late'), '2026-11-18': state('late') },
    });
    await rebuildSchool(db, SCHOOL);
    for (const night of ['2026-11-16', '2026-11-18', days.at(-1) ?? '']) {
      await moodSchool.nightAfter(db, night);
      const { reasons } = (await moodSchool.notices(db))['absence_homeroom_p0_2026-W47'] ?? {};
      expect((reasons as { code: string }[]).map(({ code }) => code)).toEqual(
        night === '2026-11-16' ? ['absent-recently'] : ['absent-recently', 'late-often'],
      );
    }
  });

  it('looks again after three weeks at whom somebody talked with or wanted to watch', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, ['p0', 'p1']);
    const days = await moodSchool.answerAll(db, { p0: `${'4'.repeat(20)}2222`, p1: `${'4'.repeat(20)}2222` });
    const last = days.at(-1) ?? '';
    await moodSchool.nightAfter(db, last);
    const at = new Date(startOfDay(addDays(last, 3)) + 36e6);
    for (const [id, { pupilId }] of Object.entries(await moodSchool.notices(db)))
      await db.doc(paths.notice(SCHOOL, id)).update({
        decision: { decision: pupilId === 'p0' ? 'watch' : 'not-applicable', by: TEACHER, at },
      });
    const followUps = async () =>
      Object.keys(await moodSchool.notices(db)).filter((id) => id.startsWith('follow-up'));
    await moodSchool.nightAfter(db, addDays(last, 22));
    expect(await followUps()).toEqual([]);
    await moodSchool.nightAfter(db, addDays(last, 24));
    expect((await followUps()).sort()).toEqual([
      ...['follow-up_counsellor_p0_2026-W44', 'follow-up_homeroom_p0_2026-W44'],
    ]);
    const made = await moodSchool.notices(db);
    expect(made['follow-up_homeroom_p0_2026-W44']?.reasons).toMatchObject([
      {
        code: 'decided-before',
        params: { decision: 'watch' },
        sources: [expect.stringContaining('homeroom_p0')],
      },
    ]);
  });

  it('looks again at everything that was decided in one week, however many nights it takes', async () => {
    const db = given.newDatabase();
    await moodSchool.openSchool(db, ['p0']);
    const days = await moodSchool.answerAll(db, { p0: `${'4'.repeat(20)}2222` });
    await moodSchool.nightAfter(db, days.at(-1) ?? '');
    const [[id, change] = ['', {}]] = Object.entries(await moodSchool.notices(db)).filter(([one]) =>
      one.startsWith('change_homeroom'),
    );
    const decided = (day: string) => ({
      decision: { decision: 'talked', by: TEACHER, at: new Date(startOfDay(day) + 36e6) },
    });
    const monday = '2026-10-12';
    const second = paths.noticeId('silence', 'homeroom', 'p0', '2026-W41');
    await db.doc(paths.notice(SCHOOL, id)).update(decided(monday));
    await db
      .doc(paths.notice(SCHOOL, second))
      .set({ ...change, kind: 'silence', ...decided(addDays(monday, 2)) });
    const sources = async () =>
      (await moodSchool.notices(db))['follow-up_homeroom_p0_2026-W45']?.sources as string[] | undefined;
    await moodSchool.nightAfter(db, addDays(monday, 21));
    expect(await sources()).toEqual([paths.notice(SCHOOL, id)]);
    await moodSchool.nightAfter(db, addDays(monday, 23));
    expect(await sources()).toEqual([paths.notice(SCHOOL, id), paths.notice(SCHOOL, second)]);
  });
});

const PUPILS = ['p0', 'p1', 'p2'] as const;
const text = fc
  .array(fc.constantFrom('4', '3', '3', '2', '1', 'p', '.'), { minLength: 14, maxLength: 14 })
  .map((all) => all.join(''));

describe('the rebuild of moods', () => {
  it('arrives at the same bytes as nights that were missed and doubled, over answers that came late', async () => {
    const delays = fc.array(fc.nat(5), { minLength: 14, maxLength: 14 });
    const runs = fc.array(fc.nat(2), { minLength: 14, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(text, text, text), delays, runs, async (texts, late, nights) => {
        const db = given.newDatabase();
        await moodSchool.openSchool(db, PUPILS);
        const days = daysOf('3'.repeat(14));
        for (const [night, { day }] of days.entries()) {
          const isLast = night === days.length - 1;
          for (const [index, pupilId] of PUPILS.entries())
            for (const [at, one] of daysOf(texts[index] ?? '').entries()) {
              const arrives = Math.min(days.length - 1, at + (late[(at + index) % late.length] ?? 0));
              if (arrives === night) await moodSchool.answer(db, pupilId, one);
            }
          const times = isLast ? 1 : (nights[night] ?? 0);
          for (let run = 0; run < times; run += 1) await moodSchool.nightAfter(db, day);
        }
        const made = await moodSchool.moods(db, PUPILS);
        expect(await rebuildSchool(db, SCHOOL)).toBe(0);
        const night: NightSchool = {
          ...{ night: addDays(days.at(-1)?.day ?? '', 1), models: '', done: ['moods'], failures: 0 },
        };
        await db.doc(paths.nightRun).set({ at: new Date(), schools: { [SCHOOL]: night } });
        for (const pupilId of PUPILS) await db.doc(paths.mood(SCHOOL, pupilId)).delete();
        await rebuildSchool(db, SCHOOL);
        expect(await moodSchool.moods(db, PUPILS)).toEqual(made);
      }),
      { numRuns: 2 * Number(process.env.PROPERTY_TIMES ?? 1), endOnFailure: true },
    );
  });
});
