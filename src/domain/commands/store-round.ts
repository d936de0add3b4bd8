import * as z from 'zod/mini';
import { paths } from '../paths';
import { isSame } from '../same';
import { roundSchema } from '../school/round';
import { policySchema } from '../school/settings';
import { instrumentSchema } from '../survey/instrument';
import { command, one, refused, UNCHANGED } from './command';

const CLASSES_MAX = 100;

/** Sets up a survey, or changes it: all of it before it opens; once children answer, only what it is called and when it ends. */
export const storeRound = command({
  of: 'school',
  needs: 'administer-school',
  payload: z.strictObject({
    // No id that ids of classes could be taken for.
    roundId: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
    round: roundSchema.check(
      z.refine(({ opensAt, closesAt }) => Date.parse(opensAt) < Date.parse(closesAt)),
      z.refine(
        ({ classIds }) => classIds === 'all' || (classIds.length > 0 && classIds.length <= CLASSES_MAX),
      ),
    ),
  }),
  sources: ({ school, payload: { roundId, round } }) => ({
    stored: one(paths.round(school, roundId), roundSchema),
    instrument: one(paths.instrument(round.instrument), instrumentSchema),
    policy: one(paths.settings(school, 'policy'), policySchema),
  }),
  decide: ({ stored, instrument, policy }, { school, payload: { roundId, round }, now }) => {
    if (!instrument) return refused('instrument-unknown');
    // Before any child is asked, somebody is named whom an answer about danger reaches.
    if (!policy) return refused('no-policy');
    if (stored && isSame(stored, round)) return UNCHANGED;
    const isOver = stored !== undefined && Date.parse(stored.closesAt) <= now;
    if (isOver || Date.parse(round.closesAt) < now) return refused('round-over');
    const hasBegun = stored !== undefined && Date.parse(stored.opensAt) <= now;
    const { title, closesAt } = round;
    if (hasBegun && !isSame({ ...stored, title, closesAt }, round)) return refused('round-begun');
    const data = { ...round, opensAt: new Date(round.opensAt), closesAt: new Date(closesAt) };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.round(school, roundId), data }],
      log: { subject: roundId },
    };
  },
});
