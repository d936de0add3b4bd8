import * as z from 'zod/mini';
import { mayAtBoard } from '../access/capabilities';
import { factorsOf } from '../accounts/second-factor';
import { listedUid } from '../answers/standing-choices';
import { dayOf } from '../days';
import { defaultSos } from '../defaults/sos';
import { boardStaffSchema, type Staff, staffSchema } from '../identity';
import { paths } from '../paths';
import { policySchema } from '../school/settings';
import { chainProblems } from '../sos/chain-problems';
import { sosSettingsSchema } from '../sos/settings';
import { isSame } from '../same';
import { accountDeed } from './account-write';
import { command, every, one, refused, replaced } from './command';
import { memberToStore } from './member-to-store';

/** Who works in a school, as what, and with which classes. Nobody is left alone by it: neither an SOS nor an answer about danger, nor the school itself. */
export const storeStaffMember = command({
  of: 'school',
  needs: 'administer-school',
  proof: 'lately',
  payload: z.strictObject({
    uid: listedUid,
    member: memberToStore,
  }),
  sources: ({ school }) => ({
    staff: every(`${paths.school(school)}/staff`, staffSchema),
    board: every('boardStaff', boardStaffSchema),
    policy: one(paths.settings(school, 'policy'), policySchema),
    sos: one(paths.settings(school, 'sos'), sosSettingsSchema),
  }),
  decide: ({ staff, board, policy, sos }, { school, payload: { uid, member: entered }, actor, now }) => {
    // Nobody widens their own access.
    if (uid === actor.uid) return refused('own-access');
    const factors = factorsOf(policy);
    const member = { ...entered, ...(factors && { factors }) };
    // Whoever is away is not active, and comes back on a later day.
    if (member.backOn !== undefined && (member.active || member.backOn <= dayOf(now)))
      return refused('days-unfit');
    const before = staff[uid];
    const after = { ...staff, [uid]: member };
    const onBoard = Object.keys(board).filter((one) => mayAtBoard(board[one], 'answer-sos'));
    const hasLeader = (people: People) =>
      Object.values(people).some(({ role, active }) => role === 'leader' && active);
    const hasContact = (people: People) => policy?.safetyContacts.some((one) => people[one]?.active) ?? true;
    const isReached = (people: People) => {
      const problems = chainProblems(sos ?? defaultSos, {
        staff: new Map(Object.entries(people)),
        board: onBoard,
      });
      return problems.school.length + problems.outOfHours.length === 0;
    };
    const isLost = (holds: (people: People) => boolean) => holds(staff) && !holds(after);
    if (isLost(hasLeader)) return refused('no-leaders');
    if (isLost(hasContact)) return refused('no-safety-contacts');
    if (isLost(isReached)) return refused('chain-unreachable');
    const widens = member.active && doesMore(before, member);
    const decision = replaced(paths.staff(school, uid), before, member, widens ? { widens } : {});
    if (!decision.done || !decision.log) return decision;
    const account = isOfAccount(before, member) ? [accountDeed(school, uid, member, now)] : [];
    const writes = [...decision.writes, ...account];
    return { ...decision, writes, log: { ...decision.log, subject: uid } };
  },
});

type People = Readonly<Record<string, Staff>>;

function isOfAccount(before: Staff | undefined, after: Staff): boolean {
  return (['displayName', 'role', 'active'] as const).some((field) => before?.[field] !== after[field]);
}

function doesMore(before: Staff | undefined, after: Staff): boolean {
  if (!before?.active) return true;
  const isNewClass = (classId: string) => !before.classIds.includes(classId);
  return (
    before.role !== after.role ||
    before.title !== after.title ||
    after.classIds.some(isNewClass) ||
    Object.entries(after.cover).some(([classId, until]) => !isSame(before.cover[classId], until))
  );
}
