/** How a case goes on: looked at again, in other hands, closed, opened again. */
import * as z from 'zod/mini';
import { canJoin } from '../../access/case-readers';
import { closed, reopened, reviewed } from '../../cases/deeds';
import { handedOver, regrouped, tookOver } from '../../cases/hand-over';
import { type Around, followed } from '../../cases/follow';
import { type Case, caseSchema, openCaseSchema, type TeamMember } from '../../cases/records';
import { paths } from '../../paths';
import { command, one, refused } from '../command';
import { caseCommand, caseIdSchema, caseWorld, stored } from './case-deed';
import { caseClosed, caseReviewed, handOver, reasoned, type teamMemberNamed, teamNamed } from './payloads';
import { aroundOf, aroundSources, originsOf } from './case-sources';

/** With the name that they sign with; `undefined` for whoever may not read the case. */
function joining(
  found: Case,
  { uid, duty }: z.infer<typeof teamMemberNamed>,
  around: Around,
): TeamMember | undefined {
  const member = around.staff[uid];
  return member && canJoin(found, uid, around) ? { uid, name: member.displayName, duty } : undefined;
}

/** 続ける・変える・上げる・下げる・終える, with a reason. */
export const reviewCase = caseCommand({
  payload: z.strictObject({
    caseId: caseIdSchema,
    ...caseReviewed,
  }),
  ofTeam: true,
  decide: reviewed,
});

/** Who looks after what. One answer to whoever cannot be in it: nobody learns why. */
export const setCaseTeam = caseCommand({
  payload: z.strictObject({
    caseId: caseIdSchema,
    ...teamNamed,
  }),
  ofTeam: true,
  decide: (found, { team, lead }, world, around) => {
    const uids = new Set(team.map(({ uid }) => uid));
    const joined = team.flatMap((one) => joining(found, one, around) ?? []);
    if (joined.length < team.length || uids.size < team.length) return { why: 'cannot-be-told' };
    return regrouped(found, joined, lead, world);
  },
  tells: ({ team, readers }) => team.map(({ uid }) => uid).filter((uid) => readers.includes(uid)),
});

/** Names who goes on with it: they are told, and say yes by `take-over-case`. */
export const handOverCase = caseCommand({
  payload: z.strictObject({
    caseId: caseIdSchema,
    ...handOver,
  }),
  ofTeam: true,
  decide: (found, { to: uid, duty, text }, world, around) => {
    const to = joining(found, { uid, duty }, around);
    return to ? handedOver(found, to, text, world) : { why: 'cannot-be-told' };
  },
  tells: ({ lead, handOver }) => [handOver?.to ?? lead],
});

/** Whoever was asked has read what is unfinished, and leads it from now on. */
export const takeOverCase = caseCommand({
  payload: z.strictObject({ caseId: caseIdSchema }),
  decide: (found, _payload, world) => tookOver(found, world),
  tells: ({ team }) => team.map(({ uid }) => uid),
});

export const closeCase = caseCommand({
  payload: z.strictObject({ caseId: caseIdSchema, ...caseClosed }),
  ofTeam: true,
  decide: (found, { outcome, reason }, world) => closed(found, { outcome, reason }, world),
});

/** For whoever may read it now; where another has been opened since, that one goes on. */
export const reopenCase = command({
  of: 'school',
  needs: 'work-on-cases',
  payload: z.strictObject({ caseId: caseIdSchema, ...reasoned }),
  sources: ({ school, payload: { caseId } }) => ({ found: one(paths.pupilCase(school, caseId), caseSchema) }),
  then: ({ found }, { school }) => ({
    open: one(paths.openCase(school, found?.pupilId ?? 'nobody'), openCaseSchema),
    ...aroundSources({ school }, found?.pupilId ?? 'nobody', originsOf(found)),
  }),
  decide: ({ found, open, ...state }, deed) => {
    const { payload, actor, now } = deed;
    if (!found?.readers.includes(actor.uid)) return refused('gone');
    if (found.state !== 'closed' || open) return refused('case-standing');
    const around = aroundOf(state, found.pupilId, now);
    const result = reopened(found, payload.reason, caseWorld(actor, around, now));
    if ('why' in result) return refused(result.why);
    return stored(payload.caseId, followed(result.after, around), result.said, deed);
  },
});
