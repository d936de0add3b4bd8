/** A case goes with a child to another school of the city: asked there, taken back, taken in, or sent back. */
import * as z from 'zod/mini';
import { canJoin, lessened } from '../../access/case-readers';
import { usualCalendar } from '../../defaults/calendar';
import {
  cameBack,
  incomingCaseSchema,
  incomingOf,
  incomingReaders,
  passedOn,
  takenIn,
  wentOver,
} from '../../cases/passing';
import { followed } from '../../cases/follow';
import { type Case, caseSchema, openCaseSchema } from '../../cases/records';
import { dayOf } from '../../days';
import { type Times, toStored } from '../../documents/instants';
import { staffSchema } from '../../identity';
import { paths } from '../../paths';
import { calendarSchema } from '../../school/calendar';
import { schoolSchema } from '../../school/school';
import { schoolCalled } from '../../school/school-called';
import { command, type Deed, every, one, refused, type Write } from '../command';
import { idSchema } from '../offer';
import { also, caseCommand, caseIdSchema, caseWorld, stored } from './case-deed';
import { casePassed, reasoned } from './payloads';
import { aroundOf, aroundSources, originsOf } from './case-sources';

const TIMES: Times = { instant: (ms) => new Date(ms) };

/** What the receiving school learns before it has said yes is what is written here, and what was agreed in the case. */
export const passCaseToSchool = command({
  of: 'school',
  needs: 'pass-cases-on',
  payload: z.strictObject({
    caseId: caseIdSchema,
    ...casePassed,
  }),
  sources: ({ school, payload: { caseId } }) => ({
    found: one(paths.pupilCase(school, caseId), caseSchema),
    schools: every('schools', schoolSchema),
  }),
  then: ({ found, schools }, { school, payload: { to } }) => ({
    theirs: every(`${paths.school(schoolCalled(schools, to) ?? 'nowhere')}/staff`, staffSchema),
    ...aroundSources({ school }, found?.pupilId ?? 'nobody', originsOf(found)),
  }),
  decide: ({ found, schools, theirs, ...state }, deed) => {
    const { payload, actor, school, now } = deed;
    const { caseId, text, consent } = payload;
    const { pupil } = state;
    if (!found?.readers.includes(actor.uid) || !pupil) return refused('gone');
    if (found.state === 'closed') return refused('case-closed');
    if (!consent.child || !consent.guardians || consent.on > dayOf(now)) return refused('no-agreement');
    const to = schoolCalled(schools, payload.to);
    const known = to === undefined ? undefined : schools[to];
    if (to === undefined || !known || to === school) return refused('school-unknown');
    const around = aroundOf(state, found.pupilId, now);
    const readers = incomingReaders(found.confided, { ...around, staff: theirs });
    if (readers.length === 0) return refused('nobody-to-lead');
    const result = passedOn(found, { to, toName: known.name, text }, caseWorld(actor, around, now));
    if ('why' in result) return refused(result.why);
    const asked = { from: school, fromName: schools[school]?.name ?? '', text, consent, readers };
    const who = { by: actor.uid, byName: actor.name, at: new Date(now).toISOString() };
    const incoming = incomingOf(found, pupil, { ...asked, ...who });
    return also(stored(caseId, followed(result.after, around), result.said, deed, readers), [
      {
        ...{ how: 'set', path: paths.incomingCase(to, caseId) },
        data: toStored(incomingCaseSchema, incoming, TIMES),
      },
    ]);
  },
});

/** As long as nobody there has answered. */
export const takeBackCase = caseCommand({
  needs: 'pass-cases-on',
  payload: z.strictObject({ caseId: caseIdSchema, ...reasoned }),
  decide: (found, { reason }, world) => cameBack(found, reason, world),
  also: ({ passing }, { caseId }) =>
    passing ? [{ how: 'delete', path: paths.incomingCase(passing.to, caseId) }] : [],
});

function incomingSources({ school, payload: { caseId } }: Deed<{ caseId: string }>) {
  return { incoming: one(paths.incomingCase(school, caseId), incomingCaseSchema) };
}

function whereItStands(from: string | undefined, caseId: string) {
  return {
    old: one(paths.pupilCase(from ?? 'nowhere', caseId), caseSchema),
    oldCalendar: one(paths.settings(from ?? 'nowhere', 'calendar'), calendarSchema),
  };
}

/** A leader goes on with it, for the child of their school whom they name; where it stood it is closed. */
export const takeInCase = command({
  of: 'school',
  needs: 'pass-cases-on',
  payload: z.strictObject({ caseId: caseIdSchema, pupilId: idSchema }),
  sources: (deed: Deed<{ caseId: string; pupilId: string }>) => ({
    ...incomingSources(deed),
    open: one(paths.openCase(deed.school, deed.payload.pupilId), openCaseSchema),
  }),
  then: ({ incoming, open }, { school, payload: { caseId, pupilId } }) => ({
    ...whereItStands(incoming?.from, caseId),
    standing: one(paths.pupilCase(school, open?.caseId ?? 'none'), caseSchema),
    ...aroundSources({ school }, pupilId, []),
  }),
  decide: ({ incoming, open, old, oldCalendar, standing, ...state }, deed) => {
    const { payload, actor, commandId, now } = deed;
    const { caseId, pupilId } = payload;
    if (!incoming?.readers.includes(actor.uid)) return refused('gone');
    if (state.pupil?.status !== 'active') return refused('pupil-unknown');
    if (!old) return refused('ask-the-school');
    const around = aroundOf(state, pupilId, now);
    const classIds = [...(around.child?.classIds ?? [])];
    const goesOn = open && standing && standing.state !== 'closed' ? standing : undefined;
    // Whom the child leaves out here leads nothing, and learns nothing of what stands.
    if (goesOn ? !goesOn.readers.includes(actor.uid) : !canJoin({ ...incoming, classIds }, actor.uid, around))
      return refused('cannot-be-told');
    if (
      goesOn &&
      incoming.confided &&
      goesOn.team.some(({ uid }) => !canJoin({ classIds, confided: true }, uid, around))
    )
      return refused('team-may-not-know');
    const calendar = oldCalendar ?? usualCalendar(now);
    const over = wentOver(old, { ...caseWorld(actor, around, now), calendar });
    if ('why' in over) return refused(over.why);
    const origin = { kind: 'passed-on' as const, id: caseId };
    const opening = {
      ...{ pupilId, classIds, origin, confided: incoming.confided, by: actor.uid },
      ...{ lead: { uid: actor.uid, name: actor.name, duty: 'coordination' as const } },
      ...{ at: around.at, day: around.day },
    };
    const begun = followed(takenIn(incoming, goesOn, opening, around.calendar), around);
    const after = goesOn ? { ...begun, readers: lessened(goesOn.readers, begun.readers) } : begun;
    const said = { kind: goesOn ? 'trigger' : 'opened', trigger: origin, school: incoming.fromName } as const;
    const here = stored(
      open && goesOn ? open.caseId : commandId,
      after,
      { ...said, text: incoming.text },
      deed,
    );
    return also(here, [
      ...stored(caseId, over.after, over.said, { ...deed, school: incoming.from }).writes,
      { how: 'delete', path: paths.incomingCase(deed.school, caseId) },
    ]);
  },
});

/** It is no child of this school, or cannot be taken on: whoever asked reads why. */
export const sendCaseBack = command({
  of: 'school',
  needs: 'pass-cases-on',
  payload: z.strictObject({ caseId: caseIdSchema, ...reasoned }),
  sources: incomingSources,
  then: ({ incoming }, { payload: { caseId } }) => whereItStands(incoming?.from, caseId),
  decide: ({ incoming, old, oldCalendar }, deed) => {
    const { payload, actor, school, now } = deed;
    const { caseId, reason } = payload;
    if (!incoming?.readers.includes(actor.uid)) return refused('gone');
    const gone: Write = { how: 'delete', path: paths.incomingCase(school, caseId) };
    const back = old && backAt(old, reason, oldCalendar ?? usualCalendar(now), deed, incoming.from);
    return {
      done: true,
      writes: [...(back?.writes ?? []), gone],
      log: { subject: caseId },
      ...(old && { tells: [old.lead].filter((uid) => uid !== actor.uid) }),
    };
  },
});

function backAt(
  old: Case,
  reason: string,
  calendar: z.output<typeof calendarSchema>,
  deed: Deed<{ caseId: string }>,
  from: string,
): ReturnType<typeof stored> | undefined {
  const { actor, now, payload } = deed;
  const result = cameBack(old, reason, { calendar, now, by: { uid: actor.uid, name: actor.name } });
  return 'why' in result
    ? undefined
    : stored(payload.caseId, result.after, result.said, { ...deed, school: from });
}
