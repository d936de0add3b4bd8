/**
 * What an adult of the school may have done to a child goes to the board, the same day and by whoever has noticed. It stands in the
 * city's log, not in the school's: whom it is about may read that.
 */
import * as z from 'zod/mini';
import { listedUid } from '../../answers/standing-choices';
import {
  ABOUT_MAX,
  type Harm,
  HARM_SCHOOL_STEPS,
  HARM_STEPS,
  harmSchema,
  isPassedTo,
  readersOfHarm,
} from '../../cases/harm';
import { caseLineSchema, caseTextSchema, partIdSchema } from '../../cases/records';
import { toStored } from '../../documents/instants';
import { dayOf } from '../../days';
import { boardStaffSchema, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { without } from '../../without';
import { pupilSchema } from '../../school/school';
import { command, every, one, refused, UNCHANGED, type Write } from '../command';
import { idSchema } from '../offer';

const TIMES = { instant: (ms: number) => new Date(ms) };
const REMIND_AFTER_MS = 2 * 60 * 60_000;
const harmIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
const iso = (ms: number) => new Date(ms).toISOString();

export const reportHarm = command({
  of: 'city',
  needs: 'report-harm',
  payload: z.strictObject({
    /** Absent for whoever may not open the child's page: any colleague may tell it. */
    pupilId: z.optional(idSchema),
    childWords: z.optional(caseLineSchema),
    about: z.array(listedUid).check(z.maxLength(ABOUT_MAX)),
    aboutWords: z.optional(caseLineSchema),
    text: caseTextSchema,
    childsWords: z.optional(caseTextSchema),
  }),
  sources: ({ payload: { pupilId }, actor: { school = '-' } }) => ({
    pupil: one(paths.pupil(school, pupilId ?? '-'), pupilSchema),
    board: every('boardStaff', boardStaffSchema),
  }),
  decide: ({ pupil, board }, { payload, actor, commandId, now }) => {
    const { uid, name, title, school } = actor;
    if (school === undefined || title === 'place') return refused('pupil-unknown');
    if (payload.pupilId === undefined ? payload.childWords === undefined : !pupil)
      return refused('pupil-unknown');
    if (payload.about.length === 0 && payload.aboutWords === undefined) return refused('say-whom');
    const officials = Object.keys(board).filter((one) => board[one]?.active);
    const { about } = payload;
    const harm: Harm = {
      ...{ ...payload, school, by: { uid, name, title }, at: iso(now), steps: [] },
      ...(pupil && { child: { familyName: pupil.familyName, givenName: pupil.givenName } }),
      readers: [...new Set([...officials, uid])].filter((reader) => !about.includes(reader)),
      dueAt: iso(now + REMIND_AFTER_MS),
    };
    return {
      done: true,
      writes: [stored(school, commandId, harm)],
      log: { subject: commandId },
      tells: officials.filter((official) => !about.includes(official)),
    };
  },
});

/** What the board has done. */
export const markHarm = command({
  of: 'city',
  needs: 'work-on-harm',
  payload: z.strictObject({
    school: idSchema,
    harmId: harmIdSchema,
    /** Made by the sender. */
    markId: partIdSchema,
    step: z.enum(HARM_STEPS),
    note: z.optional(caseTextSchema),
  }),
  sources: ({ payload: { school, harmId } }) => ({ harm: one(paths.harm(school, harmId), harmSchema) }),
  decide: ({ harm }, { payload, actor: { uid, name }, now }) => {
    const { school, harmId, markId: id, step, note } = payload;
    if (!harm || harm.about.includes(uid)) return refused('gone');
    if (harm.steps.some((done) => done.id === id)) return UNCHANGED;
    const mark = {
      ...{ id, step, on: dayOf(now), by: uid, byName: name, at: iso(now) },
      ...(note !== undefined && { note }),
    };
    const after: Harm = {
      ...without(harm, 'dueAt'),
      steps: [...harm.steps, mark],
      ...(step === 'over' && { closedAt: iso(now) }),
    };
    return {
      done: true,
      writes: [stored(school, harmId, after)],
      log: { subject: harmId, after: { step } },
    };
  },
});

/** In place of whom it was passed to before: leaders of the school whom it is not about, and what is asked of them. */
export const passHarmOn = command({
  of: 'city',
  needs: 'work-on-harm',
  payload: z.strictObject({
    school: idSchema,
    harmId: harmIdSchema,
    to: z.array(listedUid).check(z.maxLength(ABOUT_MAX)),
    wanted: z.optional(caseTextSchema),
  }),
  sources: ({ payload: { school, harmId } }) => ({
    harm: one(paths.harm(school, harmId), harmSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
  }),
  decide: ({ harm, staff }, { payload, actor: { uid, name }, now }) => {
    const { school, harmId, to, wanted } = payload;
    if (!harm || harm.about.includes(uid)) return refused('gone');
    if (harm.closedAt !== undefined) return refused('harm-over');
    const leads = (leader: string) => staff[leader]?.active === true && staff[leader].role === 'leader';
    if (!to.every((leader) => leads(leader) && !harm.about.includes(leader)))
      return refused('cannot-be-told');
    const passed = { to, by: uid, byName: name, at: iso(now), ...(wanted !== undefined && { wanted }) };
    const after: Harm = {
      ...without(harm, 'dueAt'),
      passed,
      readers: readersOfHarm(harm, { about: harm.about, passed }),
    };
    return {
      done: true,
      writes: [stored(school, harmId, after)],
      log: { subject: harmId },
      tells: to,
    };
  },
});

/** Who it is about, as the board knows it by now: from then on they are kept apart from the child, and read nothing of it. */
export const nameInHarm = command({
  of: 'city',
  needs: 'work-on-harm',
  payload: z.strictObject({
    school: idSchema,
    harmId: harmIdSchema,
    about: z.array(listedUid).check(z.maxLength(ABOUT_MAX)),
  }),
  sources: ({ payload: { school, harmId } }) => ({
    harm: one(paths.harm(school, harmId), harmSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
  }),
  decide: ({ harm, staff }, { payload: { school, harmId, about }, actor: { uid } }) => {
    if (!harm || harm.about.includes(uid)) return refused('gone');
    if (about.length === 0 && harm.aboutWords === undefined) return refused('say-whom');
    if (!about.every((one) => staff[one] !== undefined || harm.about.includes(one)))
      return refused('member-unknown');
    const passed = harm.passed && {
      ...harm.passed,
      to: harm.passed.to.filter((one) => !about.includes(one)),
    };
    const after: Harm = {
      ...without(harm, 'dueAt'),
      about,
      ...(passed && { passed }),
      readers: readersOfHarm(harm, { about, ...(passed && { passed }) }),
    };
    return { done: true, writes: [stored(school, harmId, after)], log: { subject: harmId } };
  },
});

/** What a leader whom the board has passed it to has done at the school. Whoever of the board works on it is told. */
export const markHarmAtSchool = command({
  of: 'city',
  needs: 'help-with-harm',
  payload: z.strictObject({
    harmId: harmIdSchema,
    /** Made by the sender. */
    markId: partIdSchema,
    step: z.enum(HARM_SCHOOL_STEPS),
    note: z.optional(caseTextSchema),
  }),
  sources: ({ payload: { harmId }, actor: { school = '-' } }) => ({
    harm: one(paths.harm(school, harmId), harmSchema),
  }),
  decide: ({ harm }, { payload, actor: { uid, name, school = '-' }, now }) => {
    const { harmId, markId: id, step, note } = payload;
    if (!harm || !isPassedTo(harm, uid)) return refused('gone');
    const { schoolSteps: before = [] } = harm;
    if (before.some((done) => done.id === id)) return UNCHANGED;
    if (harm.closedAt !== undefined) return refused('harm-over');
    if (step === 'other' && note === undefined) return refused('say-what-was-done');
    const mark = {
      ...{ id, step, on: dayOf(now), by: uid, byName: name, at: iso(now) },
      ...(note !== undefined && { note }),
    };
    const working = [...harm.steps, ...(harm.passed ? [harm.passed] : [])].map(({ by }) => by);
    return {
      done: true,
      writes: [stored(school, harmId, { ...harm, schoolSteps: [...before, mark] })],
      log: { subject: harmId, after: { step } },
      tells: [...new Set(working)].filter((one) => !harm.about.includes(one)),
    };
  },
});

function stored(school: string, harmId: string, harm: Harm): Write {
  return { how: 'set', path: paths.harm(school, harmId), data: toStored(harmSchema, harm, TIMES) };
}
