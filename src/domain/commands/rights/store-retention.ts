import * as z from 'zod/mini';
import { paths } from '../../paths';
import { COUNTED_FROM } from '../../rights/counted-from';
import { DUE_DAYS_MOST } from '../../rights/requests';
import { policySchema } from '../../school/settings';
import { command, one, refused, replaced } from '../command';

const years = z.number().check(z.int(), z.minimum(1), z.maximum(30));

/** How long what is kept, as leaders decide it. What a child reads of it follows; what would go is counted anew, and confirmed anew. */
export const storeRetention = command({
  of: 'school',
  needs: 'keep-rights',
  proof: 'lately',
  payload: z.strictObject({
    ...{ checkIns: years, responses: years, sos: years, cases: years, accessEntries: years, audit: years },
    from: z.enum(COUNTED_FROM),
    /** Absent: as it stands. */
    answerDays: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(DUE_DAYS_MOST))),
  }),
  sources: ({ school }) => ({ stored: one(paths.settings(school, 'policy'), policySchema) }),
  decide: ({ stored }, { payload: { answerDays, ...retentionYears }, school }) =>
    stored
      ? replaced(paths.settings(school, 'policy'), stored, {
          ...{ ...stored, retentionYears },
          ...(answerDays !== undefined && { answerDays }),
        })
      : refused('no-policy'),
});
