import * as z from 'zod/mini';
import { RECOVERY_MS, recoverySchema } from '../accounts/recovery';
import { listedUid } from '../answers/standing-choices';
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { accountDeed } from './account-write';
import { command, every, one, refused, UNCHANGED } from './command';

/**
 * Somebody has lost the device of their second factor. Two others have to say so, one of whom leads the school: then it is gone, they are
 * signed out everywhere, and set up another.
 */
export const recoverSignIn = command({
  of: 'school',
  needs: 'recover-sign-ins',
  proof: 'lately',
  payload: z.strictObject({ uid: listedUid }),
  sources: ({ school, payload: { uid } }) => ({
    staff: every(`${paths.school(school)}/staff`, staffSchema),
    asked: one(paths.recovery(school, uid), recoverySchema),
  }),
  decide: ({ staff, asked }, { school, actor, now, payload: { uid } }) => {
    if (uid === actor.uid) return refused('another-recovers');
    const member = staff[uid];
    if (!member?.active) return refused('member-unknown');
    const first = asked && now - Date.parse(asked.at) < RECOVERY_MS && asked.by !== uid ? asked : undefined;
    const path = paths.recovery(school, uid);
    if (!first)
      return {
        done: true,
        widens: true,
        writes: [{ how: 'set', path, data: { by: actor.uid, byName: actor.name, at: new Date(now) } }],
        log: { subject: uid, after: { recovery: 'asked' } },
      };
    if (first.by === actor.uid) return UNCHANGED;
    const leads = (one: string) => staff[one]?.active === true && staff[one].role === 'leader';
    if (!leads(first.by) && !leads(actor.uid)) return refused('leader-recovers');
    return {
      done: true,
      widens: true,
      writes: [{ how: 'delete', path }, accountDeed(school, uid, member, now, { withoutFactors: true })],
      log: { subject: uid, before: { recovery: 'asked' }, after: { recovery: 'done', askedBy: first.by } },
    };
  },
});
