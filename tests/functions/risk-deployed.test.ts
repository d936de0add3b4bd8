/** The deployed bundle in the Functions emulator: from an uploaded model to a score, without anybody calling anything but the clock. */
import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { functionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import { choose, CLASS, shippingModel } from '../support/risk-school';
import { fireScheduled } from '../support/scheduled';

const project = process.env.GCLOUD_PROJECT ?? 'demo-soramoyo';
const db = functionsDatabase(project);
const school = `s-${randomUUID().slice(0, 8)}`;
const model = shippingModel(`model-${randomUUID().slice(0, 8)}`);
const WITHIN = { timeout: 60_000, interval: 500 };

const scored = async () =>
  ((await given.readData(db, paths.risk(school, 'p0')))?.scored as { model: string } | undefined)?.model;

afterAll(() => choose(db, 'none'));

it('an uploaded model is tried, runs at night once it is chosen, and again when a survey comes in', async () => {
  await given.openSchool(db, { p0: [CLASS] }, school);
  await given.putRound(db, { school });
  await db.doc(paths.model(model.id)).set(model);
  const dryRun = async () => (await given.readData(db, paths.dryRun(model.id)))?.state;
  await expect.poll(dryRun, WITHIN).toBe('done');

  await choose(db, model.id);
  await fireScheduled('nightSweep', project);
  await expect.poll(scored, WITHIN).toBe(model.id);

  await db.doc(paths.risk(school, 'p0')).delete();
  await given.putResponse(db, 'p0', { school, answers: given.answers(3) });
  await expect.poll(scored, WITHIN).toBe(model.id);
});
