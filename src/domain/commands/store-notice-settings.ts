import * as z from 'zod/mini';
import { noticeSettingsSchema } from '../notices/settings';
import { paths } from '../paths';
import { policySchema } from '../school/settings';
import { changedFields, command, one, refused, UNCHANGED } from './command';

/** A team of nobody would be told of nothing. */
export const noticeSettingsToStore = z.extend(noticeSettingsSchema, {
  bullyingTeam: z.optional(z.array(z.string()).check(z.minLength(1), z.maxLength(20))),
});

/** How much the adults of a school are asked to look at, and when. The rest of the policy stays. */
export const storeNoticeSettings = command({
  of: 'school',
  needs: 'set-notices',
  payload: noticeSettingsToStore,
  sources: ({ school }) => ({ policy: one(paths.settings(school, 'policy'), policySchema) }),
  decide: ({ policy }, { school, payload }) => {
    if (!policy) return refused('no-policy');
    const log = changedFields(policy.notices ?? {}, payload);
    if (!log) return UNCHANGED;
    const path = paths.settings(school, 'policy');
    return { done: true, writes: [{ how: 'update', path, data: { notices: payload } }], log };
  },
});
