import * as z from 'zod/mini';
import { canJoin, isToldInConfidence, leadInstead, lessened } from '../../access/case-readers';
import { isConfided } from '../../access/notice-readers';
import { standingsOf } from '../../access/standing';
import { type Around, followed } from '../../cases/follow';
import { hasTrigger, openedCase, withTrigger } from '../../cases/opening';
import {
  type CaseOrigin,
  caseSchema,
  caseTextSchema,
  openCaseSchema,
  openedWithSchema,
} from '../../cases/records';
import { noticeSchema } from '../../notices/records';
import { paths } from '../../paths';
import { threadSchema } from '../../signals/records';
import { sosSchema } from '../../sos/records';
import { command, one, refused, those, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { stored } from './case-deed';
import { aroundOf, aroundSources } from './case-sources';

const { pupilId, drill, readers, want } = sosSchema.shape;
// A word of it that cannot be read is no reason to leave a child alone.
const calledSchema = z.object({ pupilId, drill, readers, want });
// Of the whole document: what else stands in it is no reason either.
const said = z.pick(threadSchema, { pupilId: true, readers: true, to: true, naming: true });
const saidSchema = z.object(said.shape);
const noticed = z.pick(noticeSchema, { pupilId: true, readers: true, kind: true, audience: true });
const noticedSchema = z.object(noticed.shape);

/** Where something lies that only some may know of. */
const at = (kind: CaseOrigin['kind'], school: string, origin: CaseOrigin) => {
  const path = { notice: paths.notice, sos: paths.sos, talk: paths.thread };
  return origin.kind === kind && kind in path ? [path[kind as keyof typeof path](school, origin.id)] : [];
};

/**
 * Begins to look after a child together; where that is done already, adds the reason. Whoever opens it leads it until somebody else is
 * named. Also somebody who may not read it may say that a child needs it: a leader leads it then, and nobody learns from an answer what
 * a child has chosen.
 */
export const openCase = command({
  of: 'school',
  needs: 'work-on-cases',
  payload: z.strictObject({
    pupilId: idSchema,
    origin: openedWithSchema,
    text: z.optional(caseTextSchema),
    /** What the child said, as it said it. */
    childsWords: z.optional(caseTextSchema),
  }),
  sources: ({ school, payload: { pupilId: child, origin } }) => ({
    open: one(paths.openCase(school, child), openCaseSchema),
    notices: those(at('notice', school, origin), noticedSchema),
    calls: those(at('sos', school, origin), calledSchema),
    threads: those(at('talk', school, origin), saidSchema),
  }),
  then: ({ open }, { school, payload: { pupilId: child, origin } }) => ({
    standing: one(paths.pupilCase(school, open?.caseId ?? 'none'), caseSchema),
    ...aroundSources({ school }, child, [origin]),
  }),
  decide: ({ notices, calls, threads, open, standing, ...state }, deed) => {
    const { payload, actor, commandId, now } = deed;
    const { pupilId: child, origin, text, childsWords } = payload;
    const { uid } = actor;
    if (state.pupil?.status !== 'active') return refused('pupil-unknown');
    const [notice] = Object.values(notices);
    const [call] = Object.values(calls);
    const [thread] = Object.values(threads);
    const began = notice ?? call ?? thread;
    // Sent without a name, it is this child's from when the name was opened.
    const about = thread?.naming?.opened?.pupilId ?? began?.pupilId;
    // Whom it is kept from learns nothing of it here either.
    const isNamed = ['notice', 'sos', 'talk'].includes(origin.kind);
    if (isNamed && (about !== child || !began?.readers?.includes(uid) || call?.drill)) return refused('gone');
    const confided =
      (notice !== undefined && isConfided(notice)) ||
      isToldInConfidence(origin.kind, call?.want ?? thread?.to.uid ?? thread?.to.group);
    const around = aroundOf(state, child, now);
    const when = { at: around.at, day: around.day, confided };
    const words = { ...(text !== undefined && { text }), ...(childsWords !== undefined && { childsWords }) };
    if (open && standing && standing.state !== 'closed') {
      if (hasTrigger(standing, origin)) return UNCHANGED;
      // Somebody of its team may not know what the child has confided: people settle that first.
      if (confided && !standing.confided && standing.team.some((one) => isShutOut(one.uid, standing, around)))
        return refused('team-may-not-know');
      const grown = followed(withTrigger(standing, origin, when, around.calendar), around);
      // Whom its first reason leaves out is not read here: nobody comes in by a second one.
      const after = { ...grown, readers: lessened(standing.readers, grown.readers) };
      return stored(open.caseId, after, { kind: 'trigger', trigger: origin, ...words }, deed);
    }
    const classIds = [...(around.child?.classIds ?? [])];
    const circle = { classIds, confided };
    const isLead = canJoin(circle, uid, around);
    const leading = isLead ? uid : leadInstead(circle, around);
    const member = leading === undefined ? undefined : around.staff[leading];
    if (leading === undefined || !member) return refused('nobody-to-lead');
    const lead = { uid: leading, name: member.displayName, duty: 'coordination' as const };
    const begun = openedCase({ pupilId: child, classIds, origin, lead, by: uid, ...when }, around.calendar);
    const after = followed(begun, around);
    return stored(
      commandId,
      after,
      { kind: 'opened', trigger: origin, ...words },
      deed,
      isLead ? [] : [leading],
    );
  },
});

/** Of the team only because nothing of the case was confided before. */
function isShutOut(
  uid: string,
  { classIds }: { readonly classIds: readonly string[] },
  around: Around,
): boolean {
  const member = around.staff[uid];
  return member !== undefined && standingsOf(member, { classIds, day: around.day }).has('guidance');
}
