import * as z from 'zod/mini';
import { paths } from '../paths';
import { isSame } from '../same';
import { instrumentSchema } from '../survey/instrument';
import { command, one, refused, UNCHANGED } from './command';

const referenceOf = ({ id, version }: z.infer<typeof instrumentSchema>) => `${id}@${String(version)}`;

/** A version of a questionnaire, for the whole city. Once published it stays as it is: old answers are read by it. */
export const publishInstrument = command({
  of: 'city',
  needs: 'publish-instruments',
  payload: z.strictObject({ instrument: instrumentSchema }),
  sources: ({ payload: { instrument } }) => ({
    stored: one(paths.instrument(referenceOf(instrument)), instrumentSchema),
  }),
  decide: ({ stored }, { payload: { instrument } }) => {
    if (stored) return isSame(stored, instrument) ? UNCHANGED : refused('instrument-exists');
    const reference = referenceOf(instrument);
    return {
      done: true,
      writes: [{ how: 'set', path: paths.instrument(reference), data: instrument }],
      log: { subject: reference },
    };
  },
});
