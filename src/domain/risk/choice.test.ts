import { describe, expect, it } from 'vitest';
import { builtInModel } from '../defaults/model-a';
import { modelSchema, type RiskModel } from './model';
import { chosenModels, type UploadedModel } from './choice';
import { givenFeature, givenModel } from './model.fixture';

const evaluation: RiskModel['evaluation'] = {
  ...{ ships: true, against: 'built-in-a', recallAt5: { difference: 0.1, low: 0.02, high: 0.2 } },
  ...{ auc: 0.8, averagePrecision: 0.3, f1: 0.3, prevalence: 0.03 },
};
const ships = givenModel([givenFeature('absent_4w', 1)], { id: 'ships', evaluation });
const fails = givenModel([givenFeature('absent_4w', 1)], {
  id: 'fails',
  evaluation: { ...evaluation, ships: false },
});
const done = { state: 'done' } as const;
const uploaded = new Map<string, UploadedModel>([
  ['ships', { model: ships, dryRun: done }],
  ['fails', { model: fails, dryRun: done }],
  ['untried', { model: { ...ships, id: 'untried' }, dryRun: null }],
]);

describe('which models run', () => {
  it('are none before the board has chosen, or when it chose none', () => {
    expect(chosenModels(undefined, uploaded)).toEqual({});
    expect(chosenModels({ active: 'none' }, uploaded)).toEqual({});
  });

  it('are the chosen ones, the shadow beside the active', () => {
    expect(chosenModels({ active: 'ships', shadow: 'fails' }, uploaded)).toEqual({
      active: ships,
      shadow: fails,
    });
    expect(chosenModels({ active: 'none', shadow: 'built-in-a' }, uploaded)).toEqual({
      shadow: builtInModel,
    });
  });

  it.each(['fails', 'untried', 'gone', 'built-in-a'])(
    'are the ranking by past absence when %s was chosen',
    (active) => {
      expect(chosenModels({ active }, uploaded)).toEqual({ active: builtInModel });
    },
  );

  it('never run twice as active and shadow, nor a shadow that was not tried', () => {
    expect(chosenModels({ active: 'ships', shadow: 'ships' }, uploaded)).toEqual({ active: ships });
    expect(chosenModels({ active: 'ships', shadow: 'untried' }, uploaded)).toEqual({ active: ships });
  });
});

it('the built-in model is a model', () => {
  expect(modelSchema.parse(builtInModel)).toEqual(builtInModel);
});
