import * as z from 'zod/mini';
import { dayOf } from '../days';
import { defaultSos } from '../defaults/sos';
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { type ChannelCheck, channelCheckSchema, toTest } from '../readiness/channel-checks';
import { sosSettingsSchema } from '../sos/settings';
import { command, every, one, refused } from './command';

/** A test message to everybody whom the chains call by push or e-mail, by both ways. What has arrived they say themselves. */
export const testChannels = command({
  of: 'school',
  needs: 'set-alarm',
  payload: z.strictObject({}),
  sources: ({ school }) => ({
    settings: one(paths.settings(school, 'sos'), sosSettingsSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
    checks: every(`${paths.school(school)}/channelChecks`, channelCheckSchema),
  }),
  decide: ({ settings, staff, checks }, { school, actor, now }) => {
    const uids = toTest(settings ?? defaultSos, staff, dayOf(now));
    if (uids.length === 0) return refused('nobody-to-test');
    const writes = uids.map((uid) => {
      const { push, email }: Partial<ChannelCheck> = checks[uid] ?? {};
      return {
        how: 'set' as const,
        path: paths.channelCheck(school, uid),
        data: {
          ...{ askedAt: new Date(now), byName: actor.name },
          ...(push !== undefined && { push: new Date(push) }),
          ...(email !== undefined && { email: new Date(email) }),
        },
      };
    });
    return { done: true, writes, log: {}, tells: uids, bothWays: true };
  },
});

/** Says which of a test message's ways has arrived. What has not is no longer taken to. */
export const confirmChannels = command({
  of: 'school',
  // Whoever of a school's own people can be called: the board answers calls for help, too, and is not asked here.
  needs: 'see-classes',
  payload: z.strictObject({ push: z.boolean(), email: z.boolean() }),
  sources: ({ school, actor }) => ({
    check: one(paths.channelCheck(school, actor.uid), channelCheckSchema),
  }),
  decide: ({ check }, { school, actor, now, payload: { push, email } }) => {
    if (!check) return refused('gone');
    const at = new Date(now);
    const data = {
      ...{ askedAt: new Date(check.askedAt), byName: check.byName, answeredAt: at },
      ...(push && { push: at }),
      ...(email && { email: at }),
    };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.channelCheck(school, actor.uid), data }],
      log: { subject: actor.uid },
    };
  },
});
