import * as z from 'zod/mini';
import { daySchema } from '../../day-schemas';
import { addDays, dayOf } from '../../days';
import { toStored } from '../../documents/instants';
import { paths } from '../../paths';
import { retentionPlanSchema } from '../../rights/retention';
import { command, one, refused } from '../command';
import { iso, TIMES } from './right-deed';

/** A leader has looked at the numbers. The nights go by it for a year, as long as the periods are the same. */
const CONFIRMED_DAYS = 366;

export const confirmRetention = command({
  of: 'school',
  needs: 'keep-rights',
  proof: 'lately',
  /** What the leader has seen: of another night, or other numbers, nothing is confirmed. */
  payload: z.strictObject({ night: daySchema, children: z.number(), documents: z.number() }),
  sources: ({ school }) => ({ plan: one(paths.retentionPlan(school), retentionPlanSchema) }),
  decide: ({ plan }, { payload, school, actor, now }) => {
    const documents = Object.values(plan?.counts ?? {}).reduce((sum, count) => sum + count, 0);
    const isSeen = payload.night === plan?.night && payload.children === plan.children;
    if (!plan || !isSeen || payload.documents !== documents) return refused('nothing-to-confirm');
    const confirmed = {
      ...{ by: actor.uid, byName: actor.name, at: iso(now), periods: plan.periods },
      until: addDays(dayOf(now), CONFIRMED_DAYS),
    };
    const path = paths.retentionPlan(school);
    return {
      done: true,
      writes: [{ how: 'set', path, data: toStored(retentionPlanSchema, { ...plan, confirmed }, TIMES) }],
      log: { after: { children: plan.children, documents } },
    };
  },
});
