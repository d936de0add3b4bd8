import * as z from 'zod/mini';
import { paths } from '../../paths';
import { policySchema } from '../../school/settings';
import { command, one, refused, replaced } from '../command';
import { retentionSet } from './payloads';

/** How long what is kept, as leaders decide it. What a child reads of it follows; what would go is counted anew, and confirmed anew. */
export const storeRetention = command({
  of: 'school',
  needs: 'keep-rights',
  proof: 'lately',
  payload: z.strictObject(retentionSet),
  sources: ({ school }) => ({ stored: one(paths.settings(school, 'policy'), policySchema) }),
  decide: ({ stored }, { payload: { answerDays, ...retentionYears }, school }) =>
    stored
      ? replaced(paths.settings(school, 'policy'), stored, {
          ...{ ...stored, retentionYears },
          ...(answerDays !== undefined && { answerDays }),
        })
      : refused('no-policy'),
});
