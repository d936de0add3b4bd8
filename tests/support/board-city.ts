/** The board of education of the emulators: a member of it, models with their trials, choices, and figures of effect. */
import { setTimeout } from 'node:timers/promises';
import { Timestamp } from 'firebase-admin/firestore';
import { builtInModel } from '@domain/defaults/model-a';
import type { Effect } from '@domain/effect';
import { paths } from '@domain/paths';
import type { RiskModel } from '@domain/risk/model';
import { NO_MODEL } from '@domain/risk/choices';
import type { DryRun } from '@domain/risk/records';
import { type CityStaff, StaffCity } from './staff-city';

/** Everything of these tests in the city's own collections begins so, and goes again. */
const PREFIX = 'board-test-';
/** A function's first call on a busy machine, behind the triggers of a whole demo city, takes less. */
const DROPPED_AFTER_MS = 90_000;
const LOOK_AGAIN_MS = 200;

export class BoardCity extends StaffCity {
  board!: CityStaff;

  override async open(): Promise<this> {
    await super.open();
    await this.tidyUp();
    const uid = `${this.school}-board`;
    await this.db.doc(paths.boardStaff(uid)).set({ active: true, displayName: '教育委員会 佐藤' });
    this.board = await this.admit(uid, { role: 'board' });
    await this.db.doc(paths.settings(this.school, 'policy')).set({
      safetyContacts: ['nobody-yet'],
      retentionYears: { responses: 5, checkIns: 3 },
      requireMfa: false,
    });
    return this;
  }

  /** What its trial found stands from here on: the function that tries new models has been, and had no school left to try. */
  async model(
    name: string,
    title: string,
    more: Partial<RiskModel> = {},
    trial?: Partial<DryRun>,
  ): Promise<string> {
    const model = givenBoardModel(`${PREFIX}${name}`, title, more);
    const { docs: schools } = await this.db.collection('schools').select().get();
    const none = { scored: 0, aboveFloor: 0, wouldNotice: 0, alsoPresent: 0, firstReasons: {} };
    await this.trial(model.id, {
      state: 'running',
      schools: Object.fromEntries(schools.map(({ id }) => [id, none])),
    });
    await this.db.doc(paths.model(model.id)).set(model);
    await this.#trialEnds(model.id);
    await this.trial(model.id, trial);
    return model.id;
  }

  /** Resolves after a while all the same: the emulator drops a trigger now and then, and one that is dropped never comes. */
  async #trialEnds(modelId: string): Promise<void> {
    const givenUpAt = Date.now() + DROPPED_AFTER_MS;
    const hasEnded = async () => (await this.db.doc(paths.dryRun(modelId)).get()).get('state') === 'done';
    while (!(await hasEnded()) && Date.now() < givenUpAt) await setTimeout(LOOK_AGAIN_MS);
  }

  async trial(modelId: string, more: Partial<DryRun> = {}): Promise<void> {
    const figures = { scored: 412, aboveFloor: 31, wouldNotice: 5, alsoPresent: 3 };
    const trial: DryRun = {
      state: 'done',
      problems: [],
      month: '2026-10',
      schools: {
        [this.school]: { ...figures, firstReasons: { 'absent-recently': 3, 'indicator-fell': 2 } },
      },
      ...more,
    };
    await this.db.doc(paths.dryRun(modelId)).set(trial);
  }

  async effect(effect: Effect): Promise<void> {
    await this.db.doc(paths.schoolEffect(this.school, effect.month)).set(effect);
  }

  /** Whether a model of this id is stored. */
  async hasModel(modelId: string): Promise<boolean> {
    return (await this.db.doc(paths.model(modelId)).get()).exists;
  }

  /** Whatever the demo city has chosen before. */
  async chooseNone(): Promise<void> {
    const choice = { active: NO_MODEL, by: `${this.school}-board`, at: Timestamp.now() };
    await this.db.collection(paths.modelChoices).add(choice);
  }

  /** The choices that this board made, latest first. */
  async choices(): Promise<object[]> {
    const { docs } = await this.db
      .collection(paths.modelChoices)
      .where('by', '==', `${this.school}-board`)
      .get();
    return docs
      .map((one) => one.data() as { active: string; shadow?: string; at: { toMillis(): number } })
      .toSorted((a, b) => b.at.toMillis() - a.at.toMillis())
      .map(({ active, shadow }) => ({ active, ...(shadow !== undefined && { shadow }) }));
  }

  async tidyUp(): Promise<void> {
    const { docs: models } = await this.db.collection('models').get();
    const own = models.filter(({ id }) => id.startsWith(PREFIX));
    const { docs: choices } = await this.db
      .collection(paths.modelChoices)
      .where('by', '==', `${this.school}-board`)
      .get();
    for (const { ref } of [...own, ...choices]) await this.db.recursiveDelete(ref);
  }
}

/** A model file as the training command writes it, trained on made-up children. */
export function givenBoardModel(id: string, title: string, more: Partial<RiskModel> = {}): RiskModel {
  const cuts = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  return {
    ...builtInModel,
    id,
    kind: 'C',
    features: [
      ...builtInModel.features,
      {
        name: 'ind_friends',
        mean: 68,
        scale: 18,
        weight: -0.42,
        missingWeight: 0.2,
        reference: 68,
        sign: '-',
      },
    ],
    training: {
      ...builtInModel.training,
      at: '2026-11-02T03:00:00Z',
      rows: 540_112,
      positives: 3421,
      l2: 1,
      gradient: 2.1e-9,
      tolerance: 1e-8,
      iterations: 41,
      scoreDeciles: cuts.map((cut) => cut / 10),
      featureDeciles: { absent_year: cuts },
    },
    card: { ...builtInModel.card, title, synthetic: true, limits: '' },
    ...more,
  };
}

export function evaluated(ships: boolean): NonNullable<RiskModel['evaluation']> {
  return {
    ships,
    against: 'built-in-a',
    recallAt5: { difference: 0.061, low: ships ? 0.024 : -0.013, high: 0.102 },
    auc: 0.742,
    averagePrecision: 0.118,
    f1: 0.183,
    prevalence: 0.026,
  };
}
