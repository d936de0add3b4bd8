/** What an adult may have done goes to the board, and on to whom the board chooses: whom it is about sees no trace. */
import { describe, expect, it } from 'vitest';
import type { Harm } from '@domain/cases/harm';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { apartFrom } from '../../functions/src/platform/apart';
import { followHarmsOfPupil } from '../../functions/src/readers/follow-harms';
import { followQuiet } from '../../functions/src/readings/follow-quiet';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { AOKI, leaveOut, openCaseSchool, theCase } from '../support/case-school';
import { NOW, outcomeOf, PEOPLE, send } from '../support/command-school';
import { NotedNotifier } from '../support/climbing-school';
import { SCHOOL } from '../support/functions-school';

const DONE = { done: true };
const { counsellor: NURSE, leader: LEADER, admin: ADMIN, board: BOARD } = PEOPLE;
const VICE = { uid: 'vice', token: { role: 'leader', school: SCHOOL } };
const seen = () => ({ pupilId: 'p1', origin: { kind: 'observation', id: 'seen' }, text: 'ようす' });
const failHard = (path: string, error: unknown) => expect.fail(`${path}: ${String(error)}`);

async function log(db: FunctionsDatabase, school = SCHOOL): Promise<string> {
  const { docs } = await db.collection(paths.audit(school)).get();
  return JSON.stringify(docs.map((one) => fromStored(one.data())));
}

describe('what an adult may have done', () => {
  const harm = { pupilId: 'p1', about: ['leader'], text: '見たこと', childsWords: 'いやだった' };

  it('goes from any colleague to the board, and leaves no trace in the school', async () => {
    const db = await openCaseSchool();
    const { answer, news = '' } = await outcomeOf(db, ADMIN, 'report-harm', { payload: harm });
    expect(answer).toEqual(DONE);
    expect((await db.doc(news).get()).data()).toMatchObject({ to: ['board'] });
    expect(await log(db)).toBe('[]');
    expect(await log(db, '')).not.toMatch(/見たこと|いやだった|leader|p1/);
    const { docs } = await db.collection(`${paths.school(SCHOOL)}/harms`).get();
    expect(docs.map((one) => one.get('readers') as string[])).toEqual([['board', 'admin']]);
    expect(docs[0]?.get('child')).toMatchObject({ familyName: expect.any(String) as string });
  });

  it('names the child in words for whoever may not open its page, and one of the two', async () => {
    const db = await openCaseSchool();
    const inWords = { about: ['leader'], text: '見たこと', childWords: '5年1組の だれか' };
    expect(await send(db, ADMIN, 'report-harm', { payload: inWords })).toEqual(DONE);
    const { docs } = await db.collection(`${paths.school(SCHOOL)}/harms`).get();
    expect(docs[0]?.data()).toMatchObject({ childWords: '5年1組の だれか', readers: ['board', 'admin'] });
    const nobody = { about: ['leader'], text: '見たこと' };
    const unknown = { done: false, why: 'pupil-unknown' };
    expect(await send(db, ADMIN, 'report-harm', { payload: nobody })).toEqual(unknown);
    expect(await send(db, ADMIN, 'report-harm', { payload: { ...inWords, pupilId: 'p99' } })).toEqual(
      unknown,
    );
  });

  it('takes the case from whom it is about, and nobody brings them into one', async () => {
    const db = await openCaseSchool();
    await send(db, AOKI, 'report-harm', { payload: harm });
    await send(db, NURSE, 'open-case', { payload: seen() });
    expect((await theCase(db)).readers).toEqual(['guide', 'nurse', 'vice']);
    const harmId = await onlyHarm(db);
    const pass = { school: SCHOOL, harmId, to: ['leader'] };
    expect(await send(db, BOARD, 'pass-harm-on', { payload: pass })).toEqual({
      done: false,
      why: 'cannot-be-told',
    });
  });

  it('is passed by the board to leaders whom it is not about, who write down what the school does; nobody else is', async () => {
    const db = await openCaseSchool();
    await send(db, AOKI, 'report-harm', { payload: harm });
    const harmId = await onlyHarm(db);
    const at = { school: SCHOOL, harmId };
    const mine = { harmId, markId: 'm', step: 'child-kept-apart' as const };
    const gone = { done: false, why: 'gone' };
    expect(await send(db, VICE, 'mark-harm-at-school', { payload: mine })).toEqual(gone);
    const passed = await outcomeOf(db, BOARD, 'pass-harm-on', {
      payload: { ...at, to: ['vice'], wanted: '離してください' },
    });
    expect(passed.answer).toEqual(DONE);
    expect((await db.doc(passed.news ?? '').get()).get('to')).toEqual(['vice']);
    expect(await theHarm(db, harmId)).toMatchObject({
      ...{ readers: ['board', 'aoki', 'vice'], passed: { to: ['vice'], wanted: '離してください' } },
    });

    expect(await send(db, LEADER, 'mark-harm-at-school', { payload: mine })).toEqual(gone);
    const marked = await outcomeOf(db, VICE, 'mark-harm-at-school', {
      payload: { ...mine, note: '別の学級で学ぶ' },
    });
    expect((await db.doc(marked.news ?? '').get()).get('to')).toEqual(['board']);
    expect(await send(db, VICE, 'mark-harm-at-school', { payload: mine })).toEqual(DONE);
    const { schoolSteps = [] } = await theHarm(db, harmId);
    expect(schoolSteps).toMatchObject([{ step: 'child-kept-apart', by: 'vice', note: '別の学級で学ぶ' }]);
    expect(await log(db)).toBe('[]');
    expect(await log(db, '')).not.toMatch(/見たこと|別の学級|離して|p1/);

    expect(await send(db, BOARD, 'pass-harm-on', { payload: { ...at, to: [] } })).toEqual(DONE);
    expect((await theHarm(db, harmId)).readers).toEqual(['board', 'aoki']);
    expect(await send(db, VICE, 'mark-harm-at-school', { payload: { ...mine, markId: 'n' } })).toEqual(gone);
  });

  it('told in words alone keeps whom the board names by then apart from the child, and takes it from them, whoever they are', async () => {
    const db = await openCaseSchool();
    const inWords = { pupilId: 'p1', about: [], aboutWords: '校長のこと', text: '見たこと' };
    await send(db, VICE, 'report-harm', { payload: inWords });
    const harmId = await onlyHarm(db);
    const at = { school: SCHOOL, harmId };
    await send(db, BOARD, 'pass-harm-on', { payload: { ...at, to: ['leader'] } });
    await followQuiet({ db, now: NOW, onFailure: failHard }, SCHOOL, 'p1');
    expect(await apartFrom(db, SCHOOL, 'p1')).toEqual([]);
    const name = (about: string[]) => send(db, BOARD, 'name-in-harm', { payload: { ...at, about } });

    expect(await name(['nobody'])).toEqual({ done: false, why: 'member-unknown' });
    expect(await name(['leader', 'vice'])).toEqual(DONE);
    expect(await theHarm(db, harmId)).toMatchObject({ readers: ['board'], passed: { to: [] } });
    const mine = { harmId, markId: 'm', step: 'child-kept-apart' };
    expect(await send(db, LEADER, 'mark-harm-at-school', { payload: mine })).toEqual({
      done: false,
      why: 'gone',
    });
    await followQuiet({ db, now: NOW, onFailure: failHard }, SCHOOL, 'p1');
    expect(await apartFrom(db, SCHOOL, 'p1')).toEqual(['leader', 'vice']);
    expect(await send(db, NURSE, 'open-case', { payload: seen() })).toEqual(DONE);
    expect((await theCase(db)).readers).toEqual(['guide', 'nurse']);

    // The wrong one was chosen: whoever told it is told of it again.
    expect(await name(['leader'])).toEqual(DONE);
    expect((await theHarm(db, harmId)).readers).toEqual(['board', 'vice']);
    expect(await name([])).toEqual(DONE);
    await send(db, BOARD, 'mark-harm', { payload: { ...at, markId: 'm', step: 'over' } });
    const late = { ...at, to: ['vice'] };
    expect(await send(db, BOARD, 'pass-harm-on', { payload: late })).toEqual({
      done: false,
      why: 'harm-over',
    });
  });
});

describe('a matter that was passed on', () => {
  const inWords = { about: ['teacher'], text: '見たこと', childWords: '5年1組の だれか' };

  it('is about the child whom a leader names who knows of it, and from then on keeps the adult apart from it', async () => {
    const db = await openCaseSchool();
    await send(db, ADMIN, 'report-harm', { payload: inWords });
    const harmId = await onlyHarm(db);
    const named = { harmId, pupilId: 'p1' };
    const gone = { done: false, why: 'gone' };
    expect(await send(db, VICE, 'name-harmed-child', { payload: named })).toEqual(gone);
    await send(db, BOARD, 'pass-harm-on', { payload: { school: SCHOOL, harmId, to: ['vice'] } });
    expect(await send(db, LEADER, 'name-harmed-child', { payload: named })).toEqual(gone);
    const unknown = { done: false, why: 'pupil-unknown' };
    const nobody = { harmId, pupilId: 'p99' };
    expect(await send(db, VICE, 'name-harmed-child', { payload: nobody })).toEqual(unknown);
    expect(await send(db, VICE, 'name-harmed-child', { payload: named })).toEqual(DONE);
    expect(await theHarm(db, harmId)).toMatchObject({
      ...{ pupilId: 'p1', child: { familyName: expect.any(String) as string } },
      childWords: '5年1組の だれか',
    });
    await followQuiet({ db, now: NOW, onFailure: failHard }, SCHOOL, 'p1');
    expect(await apartFrom(db, SCHOOL, 'p1')).toEqual(['teacher']);
    expect(await log(db)).toBe('[]');
  });

  it('is known to no leader whom the child leaves out, whenever it says so', async () => {
    const db = await openCaseSchool();
    await send(db, AOKI, 'report-harm', { payload: { ...inWords, pupilId: 'p1', about: ['guide'] } });
    const harmId = await onlyHarm(db);
    const pass = (...to: string[]) =>
      send(db, BOARD, 'pass-harm-on', { payload: { school: SCHOOL, harmId, to } });
    await leaveOut(db, 'leader');
    expect(await pass('leader')).toEqual({ done: false, why: 'cannot-be-told' });
    expect(await pass('vice')).toEqual(DONE);
    const run = { db, now: NOW, onFailure: failHard, notifier: new NotedNotifier() };
    await followHarmsOfPupil(run, SCHOOL, 'p1');
    expect((await theHarm(db, harmId)).readers).toEqual(['board', 'aoki', 'vice']);
    await leaveOut(db, 'leader', 'vice');
    await followHarmsOfPupil(run, SCHOOL, 'p1');
    expect(await theHarm(db, harmId)).toMatchObject({ readers: ['board', 'aoki'], passed: { to: [] } });
  });
});

async function onlyHarm(db: FunctionsDatabase): Promise<string> {
  const { docs } = await db.collection(`${paths.school(SCHOOL)}/harms`).get();
  expect(docs).toHaveLength(1);
  return docs[0]?.id ?? '';
}

async function theHarm(db: FunctionsDatabase, harmId: string): Promise<Partial<Harm>> {
  return (await db.doc(paths.harm(SCHOOL, harmId)).get()).data() ?? {};
}
