import * as z from 'zod/mini';
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { COUNTED_FROM } from '../rights/counted-from';
import { policySchema } from '../school/settings';
import { isSame } from '../same';
import { command, every, one, refused, replaced } from './command';
import { noticeSettingsToStore } from './store-notice-settings';

const years = z.number().check(z.int(), z.minimum(1), z.maximum(30));
const policyToStore = z.extend(policySchema, {
  safetyContacts: z.array(z.string()).check(z.maxLength(20)),
  retentionYears: z.strictObject({
    ...{ responses: years, checkIns: years, sos: z.optional(years), cases: z.optional(years) },
    ...{ accessEntries: z.optional(years), audit: z.optional(years), from: z.optional(z.enum(COUNTED_FROM)) },
  }),
  notices: z.optional(noticeSettingsToStore),
});

/** What a school has decided: above all whom an answer that tells of danger reaches. */
export const storePolicy = command({
  of: 'school',
  needs: 'administer-school',
  proof: 'lately',
  payload: policyToStore,
  sources: ({ school }) => ({
    stored: one(paths.settings(school, 'policy'), policySchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
  }),
  decide: ({ stored, staff }, { school, payload }) => {
    const { safetyContacts, requireMfa } = payload;
    if (!safetyContacts.some((uid) => staff[uid]?.active)) return refused('no-safety-contacts');
    const isNew = (uid: string) => !stored?.safetyContacts.includes(uid);
    if (safetyContacts.some((uid) => isNew(uid) && !staff[uid]?.active)) return refused('contact-unknown');
    // A second factor does not work yet: whoever switched it on would lock the school out.
    if (requireMfa && !stored?.requireMfa) return refused('factor-not-ready');
    const widens =
      !isSame(stored?.safetyContacts, safetyContacts) || (stored?.requireMfa === true && !requireMfa);
    return replaced(paths.settings(school, 'policy'), stored, payload, widens ? { widens } : {});
  },
});
