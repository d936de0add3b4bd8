/**
 * A matter about an adult of a school goes on from the board: who it is about, which leaders shall know of it, and what those have done.
 * All of it stands in the city's log, as the matter itself does.
 */
import * as z from 'zod/mini';
import { listedUid } from '../../answers/standing-choices';
import {
  ABOUT_MAX,
  type Harm,
  HARM_SCHOOL_STEPS,
  harmSchema,
  isPassedTo,
  readersOfHarm,
} from '../../cases/harm';
import { caseTextSchema, partIdSchema } from '../../cases/records';
import { dayOf } from '../../days';
import { staffSchema } from '../../identity';
import { paths } from '../../paths';
import { pupilSchema } from '../../school/school';
import { without } from '../../without';
import { apartSources, keptApart } from '../apart';
import { pupilIdSchema } from '../children/pupil-id';
import { command, every, one, refused, UNCHANGED } from '../command';
import { harmIdSchema, iso, storedHarm } from './harm';
import { idSchema } from '../offer';

const peopleSchema = z.array(listedUid).check(z.maxLength(ABOUT_MAX));
/** What stands in the fields of each of these. */
export const passedSaid = { to: peopleSchema, wanted: z.optional(caseTextSchema) };
export const namedSaid = { about: peopleSchema };
export const markedSaid = { step: z.enum(HARM_SCHOOL_STEPS), note: z.optional(caseTextSchema) };
export const childSaid = { pupilId: pupilIdSchema };

/** In place of whom it was passed to before: leaders whom it is not about and whom the child does not leave out, and what is asked of them. */
export const passHarmOn = command({
  of: 'city',
  needs: 'work-on-harm',
  payload: z.strictObject({
    school: idSchema,
    harmId: harmIdSchema,
    ...passedSaid,
  }),
  sources: ({ payload: { school, harmId } }) => ({
    harm: one(paths.harm(school, harmId), harmSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
  }),
  then: ({ harm }, { payload: { school } }) => apartSources(school, harm?.pupilId ?? '-'),
  decide: ({ harm, staff, ...apart }, { payload, actor: { uid, name }, now }) => {
    const { school, harmId, to, wanted } = payload;
    if (!harm || harm.about.includes(uid)) return refused('gone');
    if (harm.closedAt !== undefined) return refused('harm-over');
    const leads = (leader: string) => staff[leader]?.active === true && staff[leader].role === 'leader';
    const kept = [...harm.about, ...keptApart(apart)];
    if (!to.every((leader) => leads(leader) && !kept.includes(leader))) return refused('cannot-be-told');
    const passed = { to, by: uid, byName: name, at: iso(now), ...(wanted !== undefined && { wanted }) };
    const after: Harm = {
      ...without(harm, 'dueAt'),
      passed,
      readers: readersOfHarm(harm, { about: harm.about, passed }),
    };
    return {
      done: true,
      writes: [storedHarm(school, harmId, after)],
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
    ...namedSaid,
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
    return { done: true, writes: [storedHarm(school, harmId, after)], log: { subject: harmId } };
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
    ...markedSaid,
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
      writes: [storedHarm(school, harmId, { ...harm, schoolSteps: [...before, mark] })],
      log: { subject: harmId, after: { step } },
      tells: [...new Set(working)].filter((one) => !harm.about.includes(one)),
    };
  },
});

/** Which child it is about, where whoever told it could say it in words alone: from then on whom it is about is kept apart from it. */
export const nameHarmedChild = command({
  of: 'city',
  needs: 'help-with-harm',
  payload: z.strictObject({ harmId: harmIdSchema, ...childSaid }),
  sources: ({ payload: { harmId, pupilId }, actor: { school = '-' } }) => ({
    harm: one(paths.harm(school, harmId), harmSchema),
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    ...apartSources(school, pupilId),
  }),
  decide: ({ harm, pupil, ...apart }, { payload: { harmId, pupilId }, actor: { uid, school = '-' } }) => {
    if (!harm || !isPassedTo(harm, uid) || harm.childWords === undefined) return refused('gone');
    if (harm.closedAt !== undefined) return refused('harm-over');
    if (!pupil || keptApart(apart).includes(uid)) return refused('pupil-unknown');
    if (harm.pupilId === pupilId) return UNCHANGED;
    const { familyName, givenName } = pupil;
    const after: Harm = { ...harm, pupilId, child: { familyName, givenName } };
    return { done: true, writes: [storedHarm(school, harmId, after)], log: { subject: harmId } };
  },
});
