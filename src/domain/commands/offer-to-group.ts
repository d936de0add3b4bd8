import * as z from 'zod/mini';
import { dayOf } from '../days';
import { staffSchema } from '../identity';
import { madeOf, problemOf, saidOf } from '../offers/made';
import { groupSchema, offeringSchema, offerWordsSchema } from '../offers/records';
import { paths } from '../paths';
import { schoolClassSchema } from '../school/school';
import { command, every, one, refused, UNCHANGED } from './command';
import { idSchema } from './offer';

const oneGroup = groupSchema.check(
  z.refine(({ classId, grades }) => (classId === undefined) !== (grades === undefined)),
);

/** Offers the same to every child of a class, or of some grades, of which a small school may not teach all: one entry in the log, and a function brings it to each of them. */
export const offerToGroup = command({
  of: 'school',
  needs: 'offer-options',
  payload: z.strictObject({ offerId: idSchema, group: oneGroup, words: offerWordsSchema }),
  sources: ({ school, payload: { offerId } }) => ({
    stored: one(paths.offering(school, offerId), offeringSchema),
    classes: every(`${paths.school(school)}/classes`, schoolClassSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
  }),
  decide: ({ stored, classes, staff }, { school, payload, actor, now }) => {
    const { offerId, group, words } = payload;
    if (stored) return UNCHANGED;
    const { classId, grades } = group;
    const taught = Object.values(classes).map(({ grade }) => grade);
    const isThere =
      classId === undefined ? grades?.some((grade) => taught.includes(grade)) : classes[classId];
    if (!isThere) return refused('class-unknown');
    const problem = problemOf(words, staff, dayOf(now));
    if (problem) return refused(problem);
    const data = { ...madeOf(words, staff, actor, now), group, done: false, after: '' };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.offering(school, offerId), data }],
      log: { after: { offerId, offeredTo: saidOf(group) } },
    };
  },
});
