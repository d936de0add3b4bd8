import * as z from 'zod/mini';
import { builtInModel } from '../defaults/model-a';
import { paths } from '../paths';
import { latestChoice, NO_MODEL, whyNotActive, whyNotShadow } from '../risk/choices';
import { modelSchema } from '../risk/model';
import { dryRunSchema, modelChoiceSchema } from '../risk/records';
import { changedFields, command, every, one, refused, UNCHANGED } from './command';

const modelId = z.string().check(z.regex(/^[a-z0-9-]{3,60}$/));
const choiceSchema = z.strictObject({ active: modelId, shadow: z.optional(modelId) });

/** Which model runs, and which beside it. Appended: rolling back is choosing the former one again. */
export const chooseModel = command({
  of: 'city',
  needs: 'choose-models',
  payload: choiceSchema,
  sources: ({ payload: { active, shadow = NO_MODEL } }) => ({
    active: one(paths.model(active), modelSchema),
    activeTrial: one(paths.dryRun(active), dryRunSchema),
    shadow: one(paths.model(shadow), modelSchema),
    shadowTrial: one(paths.dryRun(shadow), dryRunSchema),
    choices: every(paths.modelChoices, modelChoiceSchema),
  }),
  decide: (state, { payload, actor, commandId, now }) => {
    const { active, shadow } = payload;
    const standing = latestChoice(Object.values(state.choices));
    const before: PayloadOfChoice = {
      active: standing?.active ?? NO_MODEL,
      ...(standing?.shadow && { shadow: standing.shadow }),
    };
    const log = changedFields(loggedOf(before), loggedOf(payload));
    if (!log) return UNCHANGED;
    // What runs already may be stopped or left running, whatever became of its trial.
    const mayRun =
      active === before.active ||
      isAlwaysThere(active) ||
      (state.active !== undefined && whyNotActive(state.active, state.activeTrial ?? null) === null);
    const mayShadow =
      shadow === undefined ||
      shadow === before.shadow ||
      isAlwaysThere(shadow) ||
      (state.shadow !== undefined && whyNotShadow(state.shadowTrial ?? null) === null);
    if (!mayRun || !mayShadow) return refused('model-not-usable');
    const data = { ...payload, by: actor.uid, at: new Date(now) };
    return { done: true, writes: [{ how: 'set', path: paths.modelChoice(commandId), data }], log };
  },
});

type PayloadOfChoice = z.infer<typeof choiceSchema>;

function loggedOf({ active, shadow }: PayloadOfChoice) {
  return { model: active, ...(shadow !== undefined && { trial: shadow }) };
}

function isAlwaysThere(id: string): boolean {
  return id === NO_MODEL || id === builtInModel.id;
}
