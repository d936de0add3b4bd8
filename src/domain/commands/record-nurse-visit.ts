import * as z from 'zod/mini';
import { timeSchema } from '../day-schemas';
import { paths } from '../paths';
import { wordsOf } from '../texts';
import { LINE_MAX, MEASURES, SYMPTOMS } from '../words/choices';
import { nurseVisitSchema } from '../words/records';
import { command, one, refused } from './command';
import { childSources, ofChild, problemWith, written } from './words-deed';

/** When a child was at the nurse's, and with what. */
export const recordNurseVisit = command({
  of: 'school',
  needs: 'record-nurse-visits',
  payload: z
    .strictObject({
      ...ofChild,
      from: timeSchema,
      to: z.optional(timeSchema),
      symptom: z.enum(SYMPTOMS),
      measure: z.optional(z.enum(MEASURES)),
      line: z.optional(wordsOf(1, LINE_MAX)),
    })
    .check(z.refine(({ from, to }) => to === undefined || to >= from)),
  sources: (deed) => {
    const { school, payload } = deed;
    return {
      ...childSources(deed),
      stored: one(paths.nurseVisit(school, payload.pupilId, payload.id), nurseVisitSchema),
    };
  },
  decide: (state, deed) => {
    const { school, payload, now } = deed;
    const { pupilId, id, day, ...said } = payload;
    const { stored } = state;
    const problem = problemWith(state, now, stored ? undefined : day);
    if (problem) return refused(problem);
    const path = paths.nurseVisit(school, pupilId, id);
    const all = { to: undefined, measure: undefined, line: undefined, ...said };
    return written({ path, schema: nurseVisitSchema, stored, said: all }, deed);
  },
});
