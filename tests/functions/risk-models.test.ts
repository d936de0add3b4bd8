/** Which model adults are told by, what stands beside it, and who may read what of it. */
import { describe, expect, it } from 'vitest';
import { noticeSchema } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { givenFeature } from '@domain/risk/model.fixture';
import { NoticeWorlds } from '../../functions/src/notices/run';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { rescorePupil } from '../../functions/src/risk/rescore-pupil';
import { runRisk } from '../../functions/src/risk/run-risk';
import { parsed } from '../../functions/src/platform/store';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import {
  choose,
  dyingAt,
  NIGHT,
  notShipping,
  noticed,
  openRiskSchool,
  shippingModel,
  upload,
} from '../support/risk-school';

const { SCHOOL } = given;
const PUPILS = 7;
const failing = (path: string, error: unknown) => expect.fail(`${path}: ${String(error)}`);
const run = (db: FunctionsDatabase) => runRisk(db, SCHOOL, NIGHT, failing);
const reading = (db: FunctionsDatabase) => ({
  ...{ db, now: NIGHT, worlds: new NoticeWorlds(db, NIGHT, failing) },
  onFailure: failing,
});
const riskOf = (db: FunctionsDatabase, pupilId: string) => given.readData(db, paths.risk(SCHOOL, pupilId));
const modelOf = async (db: FunctionsDatabase, field = 'scored') =>
  ((await riskOf(db, 'p6'))?.[field] as { model: string } | undefined)?.model;

async function schoolWith(...models: ReturnType<typeof shippingModel>[]): Promise<FunctionsDatabase> {
  const db = given.newDatabase();
  await openRiskSchool(db, PUPILS);
  for (const model of models) await upload(db, model);
  return db;
}

describe('the model that runs', () => {
  it('is none before the board has chosen: no score, no notice', async () => {
    const db = await schoolWith(shippingModel('one-model'));
    expect(await run(db)).toMatchObject({ model: 'none', noticed: 0 });
    expect(await riskOf(db, 'p6')).toBeUndefined();
  });

  it('is switched, rolled back and switched off by choosing; scores follow, notices stay', async () => {
    const db = await schoolWith(shippingModel('one-model'), shippingModel('two-model'));
    await choose(db, 'one-model');
    await run(db);
    const notices = await noticed(db);
    for (const id of ['two-model', 'one-model']) {
      await choose(db, id);
      await run(db);
      expect(await modelOf(db)).toBe(id);
    }
    await choose(db, 'none');
    expect(await run(db)).toMatchObject({ model: 'none', noticed: 0 });
    expect(await riskOf(db, 'p6')).toBeUndefined();
    expect(await noticed(db)).toEqual(notices);
    expect(notices).toHaveLength(4);
  });

  it('is the ranking by past absence where the chosen one does not ship, was not tried, or is not valid', async () => {
    const broken = { ...shippingModel('broken-model'), features: [] };
    const db = await schoolWith(notShipping('weak-model'), broken);
    await db.doc(paths.model('new-model')).set(shippingModel('new-model'));
    for (const id of ['weak-model', 'broken-model', 'new-model', 'gone-model']) {
      await choose(db, id);
      expect(await run(db)).toMatchObject({ model: 'built-in-a' });
    }
    expect(await modelOf(db)).toBe('built-in-a');
  });

  it('is begun anew when it was switched while a school was half done', async () => {
    const db = await schoolWith(shippingModel('one-model'), shippingModel('two-model'));
    await choose(db, 'one-model');
    await expect(runRisk(dyingAt(db, 1), SCHOOL, NIGHT)).rejects.toThrow('killed');
    await choose(db, 'two-model');
    expect(await run(db)).toMatchObject({ model: 'two-model', scored: PUPILS });
    expect(await modelOf(db)).toBe('two-model');
  });
});

describe('a model in the shadow', () => {
  it('is scored beside the active one, shipping or not, and tells nobody', async () => {
    const alarmed = notShipping('alarmed-model');
    const db = await schoolWith({ ...alarmed, intercept: 9 });
    await choose(db, 'none', 'alarmed-model');
    expect(await run(db)).toMatchObject({ model: 'none', shadow: 'alarmed-model', noticed: 0 });
    expect(await modelOf(db, 'shadow')).toBe('alarmed-model');
    expect(await modelOf(db)).toBeUndefined();
    expect(await noticed(db)).toEqual([]);
  });

  it('changes nothing of what the active model does', async () => {
    const db = await schoolWith(shippingModel('one-model'), notShipping('weak-model'));
    await choose(db, 'one-model');
    await run(db);
    const before = { notices: await noticed(db), scored: (await riskOf(db, 'p6'))?.scored };
    await choose(db, 'one-model', 'weak-model');
    await run(db);
    expect({ notices: await noticed(db), scored: (await riskOf(db, 'p6'))?.scored }).toEqual(before);
    expect(await modelOf(db, 'shadow')).toBe('weak-model');
  });
});

const HOME_AND_TEACHER = ['home', 'teacher'];
/** Reads all that is kept from the homeroom, and one thing that is not. */
const surveyModel = shippingModel('survey-model', {
  intercept: 3,
  features: ['ind_home', 'ind_teacher', 'ind_friends'].map((name) =>
    givenFeature(name, -0.05, { reference: 60 }),
  ),
});

describe('what each circle reads', () => {
  it('is, for the homeroom, no score, no number and nothing of home and teacher', async () => {
    const db = await schoolWith(surveyModel);
    await given.putRound(db, { closesAt: new Date(NIGHT) });
    const low = Object.fromEntries(given.allItems().map(({ id, key }) => [id, key === '+' ? 1 : 4] as const));
    await given.putResponse(db, 'p0', { answers: low });
    await projectResponse(db, SCHOOL, 'p0', given.ROUND);
    await choose(db, 'survey-model');
    expect(await run(db)).toMatchObject({ noticed: 1 });

    const [counsellor, homeroom] = await Promise.all(
      (['counsellor', 'homeroom'] as const).map(async (audience) => {
        const id = paths.noticeId('risk', audience, 'p0', '2026-W47');
        return parsed(noticeSchema, await db.doc(paths.notice(SCHOOL, id)).get());
      }),
    );
    const indicators = (notice: typeof homeroom) => notice?.reasons.map(({ params }) => params.indicator);
    expect(indicators(counsellor)).toEqual(expect.arrayContaining(HOME_AND_TEACHER));
    expect(indicators(homeroom)).toEqual(['friends']);
    expect(homeroom?.sources).toEqual([paths.homeroomResult(SCHOOL, 'p0', given.ROUND)]);
    expect(homeroom).toMatchObject({
      model: { id: 'survey-model', synthetic: true },
      createdFor: ['homeroom'],
    });
    const text = JSON.stringify(homeroom);
    expect(text).not.toMatch(/score|contribution|"home"|"teacher"|[^0]0\.\d/);
  });
});

describe('a survey that comes in', () => {
  it('changes the score at once, and tells nobody before the night', async () => {
    const db = await schoolWith(surveyModel);
    await choose(db, 'survey-model');
    await given.putRound(db, { closesAt: new Date(NIGHT) });
    await run(db);
    const before = await riskOf(db, 'p0');
    await given.putResponse(db, 'p0', { answers: given.answers(3) });
    await projectResponse(db, SCHOOL, 'p0', given.ROUND);
    await rescorePupil(reading(db), SCHOOL, 'p0');
    expect(await riskOf(db, 'p0')).toMatchObject({ day: '2026-11-21', scored: { model: 'survey-model' } });
    expect((await riskOf(db, 'p0'))?.scored).not.toEqual(before?.scored);
    expect(await noticed(db)).toEqual([]);
  });

  it('is scored by nothing while no model runs', async () => {
    const db = await schoolWith();
    await rescorePupil(reading(db), SCHOOL, 'p0');
    expect(await riskOf(db, 'p0')).toBeUndefined();
  });
});
