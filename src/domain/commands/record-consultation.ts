import * as z from 'zod/mini';
import { dayOf } from '../days';
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { standingAs } from '../access/standing-as';
import { wordsOf } from '../texts';
import { LINE_MAX } from '../words/choices';
import { consultationSchema } from '../words/records';
import { apartSources, keptApart } from './apart';
import { command, every, one, refused } from './command';
import { childSources, ofChild, problemWith, written } from './words-deed';

/**
 * A child was with somebody to whom it confides. Nothing is kept but the line to share; who reads it are those who hear what children
 * confide, and with the child's agreement also whoever has its class.
 */
export const recordConsultation = command({
  of: 'school',
  needs: 'record-consultations',
  payload: z.strictObject({ ...ofChild, line: wordsOf(1, LINE_MAX), childAgrees: z.boolean() }),
  sources: (deed) => {
    const { school, payload } = deed;
    return {
      ...childSources(deed),
      stored: one(paths.consultation(school, payload.pupilId, payload.id), consultationSchema),
      staff: every(`${paths.school(school)}/staff`, staffSchema),
      ...apartSources(school, payload.pupilId),
    };
  },
  decide: (state, deed) => {
    const { school, payload, actor, now } = deed;
    const { pupilId, id, day, line, childAgrees } = payload;
    const { stored, pupil } = state;
    const problem = problemWith(state, now, stored ? undefined : day);
    if (problem) return refused(problem);
    const staff = Object.entries(state.staff).map(([uid, member]) => ({ ...member, uid }));
    const among = childAgrees ? (['confidant', 'homeroom'] as const) : (['confidant'] as const);
    const child = { classIds: pupil?.classIds ?? [], day: dayOf(now) };
    const apart = keptApart(state);
    const readers = [actor, ...standingAs(among, staff, child)]
      .map(({ uid }) => uid)
      .filter((uid) => uid === actor.uid || !apart.includes(uid));
    const path = paths.consultation(school, pupilId, id);
    const fixed = { readers: [...new Set(readers)] };
    // What the child has agreed to is part of what is said: it is asked with every line.
    return written({ path, schema: consultationSchema, stored, said: { line, childAgrees }, fixed }, deed);
  },
});
