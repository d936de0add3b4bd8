import * as z from 'zod/mini';
import { factorsOf, isSure } from '../accounts/second-factor';
import { type Staff, staffSchema } from '../identity';
import { paths } from '../paths';
import { COUNTED_FROM } from '../rights/counted-from';
import { DUE_DAYS_MOST } from '../rights/requests';
import { policySchema } from '../school/settings';
import { isSame } from '../same';
import { command, every, one, refused, replaced, type Write } from './command';
import { lockAfterDaysSchema } from './lock-days';
import { noticeSettingsToStore } from './store-notice-settings';

const years = z.number().check(z.int(), z.minimum(1), z.maximum(30));
const policyToStore = z.extend(policySchema, {
  safetyContacts: z.array(z.string()).check(z.maxLength(20)),
  retentionYears: z.strictObject({
    ...{ responses: years, checkIns: years, sos: z.optional(years), cases: z.optional(years) },
    ...{ accessEntries: z.optional(years), audit: z.optional(years), from: z.optional(z.enum(COUNTED_FROM)) },
  }),
  notices: z.optional(noticeSettingsToStore),
  lockAfterDays: z.optional(lockAfterDaysSchema),
  answerDays: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(DUE_DAYS_MOST))),
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
  decide: ({ stored, staff }, { school, payload, token }) => {
    const { safetyContacts, requireMfa } = payload;
    if (!safetyContacts.some((uid) => staff[uid]?.active)) return refused('no-safety-contacts');
    const isNew = (uid: string) => !stored?.safetyContacts.includes(uid);
    if (safetyContacts.some((uid) => isNew(uid) && !staff[uid]?.active)) return refused('contact-unknown');
    // Whoever switches it on would be the first to be locked out.
    if (requireMfa && !isSure(factorsOf(payload), token)) return refused('own-factor-first');
    const widens =
      !isSame(stored?.safetyContacts, safetyContacts) || (stored?.requireMfa === true && !requireMfa);
    const decision = replaced(paths.settings(school, 'policy'), stored, payload, widens ? { widens } : {});
    if (!decision.done || !decision.log) return decision;
    return { ...decision, writes: [...decision.writes, ...factorWrites(school, staff, factorsOf(payload))] };
  },
});

/** The same moment on every staff document: nobody of the school reads without from here on. */
function factorWrites(
  school: string,
  staff: Readonly<Record<string, Staff>>,
  factors: Staff['factors'],
): Write[] {
  return Object.entries(staff).flatMap(([uid, { factors: before, ...member }]) =>
    isSame(before, factors)
      ? []
      : [{ how: 'set', path: paths.staff(school, uid), data: { ...member, ...(factors && { factors }) } }],
  );
}
