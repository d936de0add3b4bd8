/** All that children wrote beside a round, for those whom they were told of: made, kept up, and gone with what it was made of. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { followChoices } from '../../functions/src/readers/follow-choices';
import {
  followSurveyWords,
  followSurveyWordsOfPupil,
} from '../../functions/src/projections/results/follow-words';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { followStop } from '../../functions/src/rights/follow-stop';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier } from '../support/climbing-school';
import * as given from '../support/functions-school';

const { ROUND, SCHOOL } = given;
const CLASS = '2026-5-1';
const P0 = paths.surveyWords(SCHOOL, 'p0', ROUND);
const onFailure = (path: string, error: unknown) => expect.fail(`${path}: ${String(error)}`);
const run = (db: FunctionsDatabase) => ({ db, now: Date.now(), notifier: new NotedNotifier(), onFailure });

/** A nurse, a counsellor who has the class, and a counsellor for guidance. */
async function opened(): Promise<FunctionsDatabase> {
  const db = given.newDatabase();
  await given.openSchool(db, given.pupilsOf(CLASS, 2));
  await given.putRound(db);
  await given.putStaff(db, CLASS);
  const member = { displayName: '先生', cover: {}, workDays: [1, 2, 3, 4, 5], active: true };
  const counsellor = { ...member, role: 'counsellor', classIds: [] };
  await db.doc(paths.staff(SCHOOL, 'guidance')).set({ ...counsellor, title: 'guidance' });
  await db.doc(paths.staff(SCHOOL, 'own')).set({ ...counsellor, title: 'sc', classIds: [CLASS] });
  return db;
}

async function writes(db: FunctionsDatabase, comment?: string, rev = 1, pupilId = 'p0'): Promise<void> {
  await given.putResponse(db, pupilId, { answers: given.answers(3), rev });
  const ref = db.doc(paths.response(SCHOOL, pupilId, ROUND));
  if (comment !== undefined) await ref.update({ comment });
}

async function sends(db: FunctionsDatabase, comment?: string, rev = 1): Promise<void> {
  await writes(db, comment, rev);
  await projectResponse(db, SCHOOL, 'p0', ROUND);
}

const words = (db: FunctionsDatabase) => given.readData(db, P0);
const reads = { how: 'read', by: { uid: 'nurse', name: '先生' }, at: new Date(0) };

describe('words beside a survey', () => {
  it('name the counsellors whom the child was told of, but for whoever has its class', async () => {
    const db = await opened();
    await sends(db, 'きいてほしい');
    expect(await words(db)).toMatchObject({
      ...{ text: 'きいてほしい', classId: CLASS, roundId: ROUND, state: 'new', deeds: [] },
      readers: ['guidance', 'nurse'],
    });
  });

  it('are read by a counsellor who has the class where there is no other', async () => {
    const db = await opened();
    for (const uid of ['nurse', 'guidance']) await db.doc(paths.staff(SCHOOL, uid)).update({ active: false });
    await sends(db, 'きいてほしい');
    expect(await words(db)).toMatchObject({ readers: ['own'] });
  });

  it('are not there where a child wrote none', async () => {
    const db = await opened();
    await sends(db);
    expect(await words(db)).toBeUndefined();
  });

  it('keep what adults did until the child corrects them, and go when it takes them back', async () => {
    const db = await opened();
    await sends(db, 'きいてほしい');
    await db.doc(P0).update({ state: 'read', deeds: [reads] });
    await sends(db, 'きいてほしい', 2);
    expect(await words(db)).toMatchObject({ rev: 2, state: 'read', deeds: [{ how: 'read' }] });
    await sends(db, 'やっぱり だいじょうぶ', 3);
    expect(await words(db)).toMatchObject({ text: 'やっぱり だいじょうぶ', state: 'new', deeds: [] });
    await sends(db, undefined, 4);
    expect(await words(db)).toBeUndefined();
  });

  it('leave whom the child leaves out, and whom a matter of harm is about', async () => {
    const db = await opened();
    await sends(db, 'きいてほしい');
    await given.putChoices(db, 'p0', ['nurse']);
    await followChoices(run(db), SCHOOL, 'p0');
    expect(await words(db)).toMatchObject({ readers: ['guidance'] });
    await db
      .doc(paths.quietRecord(SCHOOL, 'p0'))
      .set({ pupilId: 'p0', because: ['harm'], keptFrom: ['guidance'] });
    await followSurveyWordsOfPupil(run(db), SCHOOL, 'p0');
    // Whoever has the class comes to read nothing by that.
    expect(await words(db)).toMatchObject({ readers: [] });
  });

  it('follow who works in the school', async () => {
    const db = await opened();
    await sends(db, 'きいてほしい');
    await db.doc(paths.staff(SCHOOL, 'nurse')).update({ active: false });
    await db.doc(paths.staff(SCHOOL, 'own')).update({ classIds: [] });
    await followSurveyWords(run(db), SCHOOL);
    expect(await words(db)).toMatchObject({ readers: ['guidance', 'own'] });
  });

  it('of an earlier year get no reader who did not read them then, and stay in the class of then', async () => {
    const db = await opened();
    await sends(db, 'きいてほしい');
    await db.doc(P0).update({ readers: ['nurse'] });
    await db.doc(paths.pupil(SCHOOL, 'p0')).update({ classId: '2027-6-1', classIds: ['2027-6-1'] });
    await followSurveyWords(run(db), SCHOOL);
    expect(await words(db)).toMatchObject({ readers: ['nurse'], classId: CLASS });
  });

  it('go when their use is stopped, come back when it is taken up again, and go when the child leaves', async () => {
    const db = await opened();
    await sends(db, 'きいてほしい');
    const decide = async (parts: string[]) => {
      await db.doc(paths.stop(SCHOOL, 'p0')).set({ pupilId: 'p0', parts, since: new Date(), due: true });
      await followStop(db, SCHOOL, 'p0');
    };
    await db.doc(paths.roster(SCHOOL, CLASS)).set({ pupils: {} });
    await decide(['use']);
    expect(await words(db)).toBeUndefined();
    await decide([]);
    expect(await words(db)).toMatchObject({ text: 'きいてほしい' });
    await db.doc(paths.pupil(SCHOOL, 'p0')).update({ status: 'left' });
    await followSurveyWordsOfPupil(run(db), SCHOOL, 'p0');
    expect(await words(db)).toBeUndefined();
  });

  it('are made by a sweep whose trigger was missed, and the same bytes by a rebuild', async () => {
    const db = await opened();
    await writes(db, 'きいてほしい');
    await writes(db, undefined, 1, 'p1');
    const sweep = () => sweepBoards({ db, now: Date.now() + 1000, onFailure });
    await sweep();
    expect(await words(db)).toMatchObject({ text: 'きいてほしい', state: 'new' });
    await db.doc(P0).update({ state: 'read', deeds: [reads] });
    // The result stands, the words are lost.
    const stood = await given.derivedBytes(db);
    await db.doc(P0).delete();
    await sweep();
    expect(await words(db)).toMatchObject({ state: 'new' });
    await db.doc(P0).update({ state: 'read', deeds: [reads] });
    await rebuildSchool(db, SCHOOL);
    expect(Object.entries(await given.derivedBytes(db)).filter(([path]) => path === P0)).toEqual(
      Object.entries(stood).filter(([path]) => path === P0),
    );
    await db.doc(paths.response(SCHOOL, 'p0', ROUND)).delete();
    await rebuildSchool(db, SCHOOL);
    expect(await words(db)).toBeUndefined();
  });
});
