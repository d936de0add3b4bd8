import * as z from 'zod/mini';
import { paths } from '../paths';
import { modelSchema } from '../risk/model';
import { checkModel } from '../risk/model-problems';
import { command, one, refused } from './command';

/** A model is stored whole or not at all, once: what ran can always be looked up again as it was. */
export const uploadModel = command({
  of: 'city',
  needs: 'choose-models',
  payload: z.strictObject({ model: modelSchema }),
  sources: ({ payload }) => ({ stored: one(paths.model(payload.model.id), z.looseObject({})) }),
  decide: ({ stored }, { payload: { model } }) => {
    if (stored) return refused('model-exists');
    if ('problems' in checkModel(model)) return refused('model-malformed');
    return {
      done: true,
      writes: [{ how: 'set', path: paths.model(model.id), data: model }],
      log: { subject: model.id, after: { modelTitle: model.card.title } },
    };
  },
});
