import * as z from 'zod/mini';
import { addDays, dayOf } from '../days';
import { daySchema } from '../day-schemas';
import { paths } from '../paths';
import { keptEntrySchema, keptWhySchema } from '../readings/kept-entry';
import { pupilSchema } from '../school/school';
import { accessLogSchema, purposeSchema } from '../school/access-log';
import { apartSources, type ApartState, keptApart } from './apart';
import { command, one, refused, UNCHANGED } from './command';
import { idSchema } from './offer';

const A_YEAR = 365;

/**
 * Says why a child's record is opened, kept from the child's own page to protect the child: from the first moment on, so that nobody at
 * home sees it before it is kept back. Who has decided so, and why, stands beside it until another leader undoes it.
 */
export const keepEntryBack = command({
  of: 'school',
  needs: 'protect-entries',
  payload: z.strictObject({ pupilId: idSchema, purpose: purposeSchema, why: keptWhySchema }),
  sources: ({ school, payload: { pupilId }, actor: { uid }, now }) => ({
    pupil: one(paths.pupil(school, pupilId), pupilSchema),
    stored: one(paths.accessLog(school, pupilId, uid, dayOf(now)), accessLogSchema),
  }),
  decide: ({ pupil, stored }, { school, payload: { pupilId, purpose, why }, actor, now }) => {
    if (!pupil) return refused('pupil-unknown');
    if (stored?.protective) return UNCHANGED;
    const day = dayOf(now);
    const { uid, title, name: byName } = actor;
    const path = paths.accessLog(school, pupilId, uid, day);
    const at = new Date(now);
    const entry = { school, uid, title, purpose, day, at, protective: true };
    const kept = { pupilId, uid, day, by: uid, byName, why, at, reviewBy: addDays(day, A_YEAR), reviews: [] };
    return {
      done: true,
      writes: [
        // What was said first today is what was said.
        stored ? { how: 'update', path, data: { protective: true } } : { how: 'set', path, data: entry },
        { how: 'set', path: paths.keptEntry(school, pupilId, uid, day), data: kept },
      ],
      log: { subject: pupilId },
    };
  },
});

const ofKept = z.strictObject({
  pupilId: idSchema,
  uid: z.string().check(z.regex(/^[^/]{1,128}$/)),
  day: daySchema,
});

const keptSources = ({
  school,
  payload: { pupilId, uid, day },
}: {
  school: string;
  payload: z.output<typeof ofKept>;
}) => ({
  kept: one(paths.keptEntry(school, pupilId, uid, day), keptEntrySchema),
  ...apartSources(school, pupilId),
});

const isKeptFrom = (state: ApartState, uid: string): boolean => keptApart(state).includes(uid);

/** Lets the child read an entry that was kept back: decided by another leader than the one who has kept it. */
export const showEntryAgain = command({
  of: 'school',
  needs: 'protect-entries',
  payload: ofKept,
  sources: keptSources,
  decide: (state, { school, payload: { pupilId, uid, day }, actor: { uid: by, name }, now }) => {
    const { kept } = state;
    if (!kept || isKeptFrom(state, by)) return refused('gone');
    if (kept.shown) return UNCHANGED;
    if (kept.by === by) return refused('another-decides');
    const shown = { by, byName: name, at: new Date(now) };
    return {
      done: true,
      writes: [
        { how: 'update', path: paths.accessLog(school, pupilId, uid, day), data: { protective: false } },
        { how: 'update', path: paths.keptEntry(school, pupilId, uid, day), data: { shown } },
      ],
      log: { subject: pupilId },
    };
  },
});

/** Says that an entry still has to be kept back, for another year. */
export const keepEntryLonger = command({
  of: 'school',
  needs: 'protect-entries',
  payload: ofKept,
  sources: keptSources,
  decide: (state, { school, payload: { pupilId, uid, day }, actor: { uid: by, name }, now }) => {
    const { kept } = state;
    if (!kept || kept.shown || isKeptFrom(state, by)) return refused('gone');
    const reviewBy = addDays(dayOf(now), A_YEAR);
    if (kept.reviewBy === reviewBy) return UNCHANGED;
    const reviews = [
      ...kept.reviews.map((one) => ({ ...one, at: new Date(one.at) })),
      { by, byName: name, at: new Date(now) },
    ];
    return {
      done: true,
      writes: [
        { how: 'update', path: paths.keptEntry(school, pupilId, uid, day), data: { reviewBy, reviews } },
      ],
      log: { subject: pupilId },
    };
  },
});
