/**
 * What an adult of the school may have done to a child goes to the board, the same day and by whoever has noticed. It stands in the
 * city's log, not in the school's: whom it is about may read that.
 */
import * as z from 'zod/mini';
import { mayAtBoard } from '../../access/capabilities';
import { listedUid } from '../../answers/standing-choices';
import { ABOUT_MAX, type Harm, HARM_STEPS, harmSchema } from '../../cases/harm';
import { caseLineSchema, caseTextSchema, partIdSchema } from '../../cases/records';
import { toStored } from '../../documents/instants';
import { dayOf } from '../../days';
import { boardStaffSchema } from '../../identity';
import { paths } from '../../paths';
import { without } from '../../without';
import { pupilSchema } from '../../school/school';
import { command, every, one, refused, UNCHANGED, type Write } from '../command';
import { idSchema } from '../offer';

const TIMES = { instant: (ms: number) => new Date(ms) };
const REMIND_AFTER_MS = 2 * 60 * 60_000;
export const harmIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
export const iso = (ms: number) => new Date(ms).toISOString();

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
    if (school === undefined || title === 'place' || title === 'centre') return refused('pupil-unknown');
    if (payload.pupilId === undefined ? payload.childWords === undefined : !pupil)
      return refused('pupil-unknown');
    if (payload.about.length === 0 && payload.aboutWords === undefined) return refused('say-whom');
    const officials = Object.keys(board).filter((one) => mayAtBoard(board[one], 'work-on-harm'));
    const { about } = payload;
    const harm: Harm = {
      ...{ ...payload, school, by: { uid, name, title }, at: iso(now), steps: [] },
      ...(pupil && { child: { familyName: pupil.familyName, givenName: pupil.givenName } }),
      readers: [...new Set([...officials, uid])].filter((reader) => !about.includes(reader)),
      dueAt: iso(now + REMIND_AFTER_MS),
    };
    return {
      done: true,
      writes: [storedHarm(school, commandId, harm)],
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
      writes: [storedHarm(school, harmId, after)],
      log: { subject: harmId, after: { step } },
    };
  },
});

/** The whole matter, written over what stood there. */
export function storedHarm(school: string, harmId: string, harm: Harm): Write {
  return { how: 'set', path: paths.harm(school, harmId), data: toStored(harmSchema, harm, TIMES) };
}
