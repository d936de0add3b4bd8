import * as z from 'zod/mini';
import { standingsOf } from '../../access/standing';
import { hasCards } from '../../accounts/cards';
import {
  classTabletSchema,
  hashedTablet,
  isClassOver,
  tabletIdSchema,
  tabletNameSchema,
  tabletSecretSchema,
} from '../../accounts/class-tablet';
import { dayOf } from '../../days';
import { type Staff, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { schoolClassSchema } from '../../school/school';
import { classIdSchema } from '../../school/class-ids';
import { policySchema } from '../../school/settings';
import { command, type Deed, one, refused, UNCHANGED } from '../command';

const BY = ['homeroom', 'leader', 'admin'] as const;

const ownStaff = ({ school, actor: { uid } }: Deed<unknown>) => one(paths.staff(school, uid), staffSchema);

function hasInCare(adult: Staff | undefined, classId: string, now: number): boolean {
  const standings = adult && standingsOf(adult, { classIds: [classId], day: dayOf(now) });
  return BY.some((standing) => standings?.has(standing));
}

/** Sent from the tablet itself: from then on it shows this class. Its secret is in no log. */
export const prepareClassTablet = command({
  of: 'school',
  needs: 'let-children-in',
  proof: 'lately',
  payload: z.strictObject({ classId: classIdSchema, name: tabletNameSchema, secret: tabletSecretSchema }),
  sources: (deed) => ({
    adult: ownStaff(deed),
    policy: one(paths.settings(deed.school, 'policy'), policySchema),
    schoolClass: one(paths.schoolClass(deed.school, deed.payload.classId), schoolClassSchema),
  }),
  decide: ({ adult, policy, schoolClass }, { school, actor, payload, now, keyed }) => {
    const { classId, name, secret } = payload;
    if (policy?.cards !== true || !hasCards(classId)) return refused('cards-off');
    if (!schoolClass || schoolClass.closed === true || isClassOver(classId, now))
      return refused('class-unknown');
    if (!hasInCare(adult, classId, now)) return refused('not-looked-after');
    const path = paths.classTablet(school, keyed(hashedTablet(school, secret)));
    const data = { classId, name, by: actor.uid, byName: actor.name, at: new Date(now) };
    return { done: true, writes: [{ how: 'set', path, data }], log: { after: { classId, name } } };
  },
});

/** It is lost, or of another class from now on: it opens nothing any more. */
export const endClassTablet = command({
  of: 'school',
  needs: 'let-children-in',
  payload: z.strictObject({ tabletId: tabletIdSchema }),
  sources: (deed) => ({
    adult: ownStaff(deed),
    tablet: one(paths.classTablet(deed.school, deed.payload.tabletId), classTabletSchema),
  }),
  decide: ({ adult, tablet }, { school, payload, now }) => {
    if (!tablet) return UNCHANGED;
    const { classId, name } = tablet;
    if (!hasInCare(adult, classId, now)) return refused('not-looked-after');
    const path = paths.classTablet(school, payload.tabletId);
    return { done: true, writes: [{ how: 'delete', path }], log: { before: { classId, name } } };
  },
});
