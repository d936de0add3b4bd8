import * as z from 'zod/mini';
import { addDays, dayOf } from '../../days';
import { toStored } from '../../documents/instants';
import { paths } from '../../paths';
import { holdSchema } from '../../rights/retention';
import { keptApart } from '../apart';
import { command, one, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { childHeld } from './payloads';
import { childSource, iso, requestReaders, TIMES } from './right-deed';

/** As long as a hold can be; then somebody looks again. */
const MOST_DAYS = 3 * 366;

/** Nothing of the child is deleted: why, and until when. */
export const holdChild = command({
  of: 'school',
  needs: 'keep-rights',
  payload: z.strictObject(childHeld),
  sources: ({ school, payload: { pupilId } }) => ({
    ...childSource(school, pupilId),
    hold: one(paths.hold(school, pupilId), holdSchema),
  }),
  decide: ({ pupil, choices, quiet, staff, hold }, { payload, school, actor, now }) => {
    const { pupilId, reason, until } = payload;
    if (!pupil) return refused('pupil-unknown');
    if (keptApart({ choices, quiet }).includes(actor.uid)) return refused('not-looked-after');
    const today = dayOf(now);
    if (until < today || until > addDays(today, MOST_DAYS)) return refused('days-unfit');
    const next = {
      ...{ pupilId, reason, until, by: actor.uid, byName: actor.name, at: iso(now) },
      ...{ former: hold?.former ?? [], readers: requestReaders({ pupil, choices, quiet, staff }, now) },
    };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.hold(school, pupilId), data: toStored(holdSchema, next, TIMES) }],
      log: { subject: pupilId, after: { holdUntil: until } },
    };
  },
});

/** What is past goes again, and what stood where something was corrected with it. */
export const liftHold = command({
  of: 'school',
  needs: 'keep-rights',
  proof: 'lately',
  payload: z.strictObject({ pupilId: idSchema }),
  sources: ({ school, payload: { pupilId } }) => ({ hold: one(paths.hold(school, pupilId), holdSchema) }),
  decide: ({ hold }, { school, payload: { pupilId }, actor }) => {
    if (!hold) return UNCHANGED;
    if (!hold.readers.includes(actor.uid)) return refused('gone');
    return {
      done: true,
      writes: [{ how: 'delete', path: paths.hold(school, pupilId) }],
      log: { subject: pupilId, before: { holdUntil: hold.until } },
    };
  },
});
