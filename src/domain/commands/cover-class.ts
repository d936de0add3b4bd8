import * as z from 'zod/mini';
import { ROLES_WITH_CLASSES } from '../access/standing';
import { dayOf } from '../days';
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { schoolClassSchema } from '../school/school';
import { command, one, refused, UNCHANGED } from './command';
import { covered, isCoverable } from './cover-payload';

/** A colleague looks after a class until a day, or no longer (`until` absent). It ends by itself. */
export const coverClass = command({
  of: 'school',
  needs: 'cover-classes',
  payload: z.strictObject({
    ...covered,
    until: z.optional(covered.until),
  }),
  sources: ({ school, payload: { uid, classId } }) => ({
    member: one(paths.staff(school, uid), staffSchema),
    schoolClass: one(paths.schoolClass(school, classId), schoolClassSchema),
  }),
  decide: ({ member, schoolClass }, { school, now, payload: { uid, classId, until } }) => {
    if (!member?.active) return refused('member-unknown');
    if (!ROLES_WITH_CLASSES.includes(member.role)) return refused('has-no-classes');
    const today = dayOf(now);
    if (until !== undefined) {
      if (!schoolClass) return refused('class-unknown');
      if (!isCoverable(until, today)) return refused('days-unfit');
    }
    const { [classId]: before, ...others } = member.cover;
    if (before === until) return UNCHANGED;
    const isPresent = ([, last]: readonly [string, string]) => last >= today;
    const present = Object.fromEntries(Object.entries(others).filter(isPresent));
    const cover = until === undefined ? present : { ...present, [classId]: until };
    return {
      done: true,
      writes: [{ how: 'update', path: paths.staff(school, uid), data: { cover } }],
      log: { subject: uid, before: { cover: member.cover }, after: { cover } },
      ...(until !== undefined && { widens: true }),
    };
  },
});
