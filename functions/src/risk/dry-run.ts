import { type Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { checkModel } from '@domain/risk/model-problems';
import { type DryRun, dryRunSchema } from '@domain/risk/records';
import { mergedAt, type OnFailure, parsed } from '../platform/store';
import { loadModels } from './load-models';
import { trySchool } from './try-school';

export interface DryRunPorts {
  db: Firestore;
  /** Ms since 1970. */
  now: number;
  /** Whether to leave the rest to the next sweep. */
  isTimeUp?: () => boolean;
  onFailure?: OnFailure;
}

const FAILED: OnFailure = (path, error) => logger.error('not tried', { path, error: String(error) });

/**
 * Checks an uploaded model and tries it on last month, school by school: figures for the board, and the list for each school's
 * counsellors and leaders. Goes on where it was left; one that is done or refused stays as it is. A school that fails is left out and
 * named; tried nowhere it is not done.
 */
export async function dryRun(
  { db, now, isTimeUp = () => false, onFailure = FAILED }: DryRunPorts,
  modelId: string,
): Promise<void> {
  const ref = db.doc(paths.dryRun(modelId));
  const [uploaded, standing] = await db.getAll(db.doc(paths.model(modelId)), ref);
  const before = standing && parsed(dryRunSchema, standing);
  if (!uploaded?.exists || (before && before.state !== 'running')) return;
  const checked = checkModel(fromStored(uploaded.data()), modelId);
  if ('problems' in checked) {
    await ref.set({ state: 'refused', problems: [...checked.problems], schools: {} } satisfies DryRun);
    return;
  }
  if (!before) await ref.set({ state: 'running', problems: [], schools: {} } satisfies DryRun);
  const { active } = await loadModels(db, onFailure);
  const failed: string[] = [];
  const { docs: schools } = await db.collection('schools').select().get();
  for (const { id: school } of schools) {
    if (before && school in before.schools) continue;
    if (isTimeUp()) return;
    try {
      const { month, figures, list } = await trySchool(db, school, checked.model, active, now, onFailure);
      const batch = db.batch();
      batch.set(db.doc(paths.modelList(school, modelId)), list);
      batch.set(ref, { month, schools: { [school]: figures } }, mergedAt(['month'], ['schools', school]));
      await batch.commit();
    } catch (error) {
      onFailure(paths.modelList(school, modelId), error);
      failed.push(school);
    }
  }
  const isTried = failed.length === 0 || failed.length < schools.length;
  await ref.update({ state: isTried ? 'done' : 'running', ...(failed.length > 0 && { failed }) });
}

/** Takes up what triggers missed or left unfinished. Models are few, and so are the documents read here. */
export async function unfinishedDryRuns(ports: DryRunPorts, settleMs: number): Promise<void> {
  const { db, now, onFailure = FAILED } = ports;
  const { docs: models } = await db.collection('models').select().get();
  if (models.length === 0) return;
  const states = await db.getAll(...models.map(({ id }) => db.doc(paths.dryRun(id))));
  for (const [index, model] of models.entries()) {
    const state = states[index];
    const isFinished = state?.exists && state.get('state') !== 'running';
    const lastStep = (state?.updateTime ?? model.createTime).toMillis();
    // A trigger that is at work has written a moment ago.
    if (isFinished || now - lastStep < settleMs) continue;
    try {
      await dryRun(ports, model.id);
    } catch (error) {
      onFailure(paths.dryRun(model.id), error);
    }
  }
}
