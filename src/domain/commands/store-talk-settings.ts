import * as z from 'zod/mini';
import { defaultHelp } from '../defaults/help';
import { staffSchema } from '../identity';
import { paths } from '../paths';
import { helpSchema, policySchema } from '../school/settings';
import { wordsOf } from '../texts';
import { CHOSEN_MIN } from '../signals/choices';
import { changedFields, command, every, one, refused, UNCHANGED } from './command';

/** Windows outside the school that must stand beside adults who are chosen by name. */
const WINDOWS_MIN = 2;

const PLACES_MAX = 20;
const PLACE_MAX = 40;
const payload = z.strictObject({
  meetingPlaces: z.array(wordsOf(1, PLACE_MAX)).check(z.minLength(1), z.maxLength(PLACES_MAX)),
  byName: z.nonoptional(policySchema.shape.byName),
});

/**
 * Where an adult and a child can meet, and which adults a child can choose by name: those who were told what it means and said yes, enough
 * of them that nobody is the only one, and never without a way past the school. None: nobody is chosen by name.
 */
export const storeTalkSettings = command({
  of: 'school',
  needs: 'set-notices',
  payload,
  sources: ({ school }) => ({
    policy: one(paths.settings(school, 'policy'), policySchema),
    help: one(paths.settings(school, 'help'), helpSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
  }),
  decide: ({ policy, help = defaultHelp, staff }, { school, payload: next }) => {
    if (!policy) return refused('no-policy');
    const isNew = (uid: string) => !policy.byName?.includes(uid);
    if (next.byName.some((uid) => isNew(uid) && !staff[uid]?.active)) return refused('contact-unknown');
    if (next.byName.length > 0) {
      const here = new Set(next.byName.filter((uid) => staff[uid]?.active));
      if (here.size < CHOSEN_MIN) return refused('too-few-by-name');
      const windows = help.lines.filter(({ kind }) => kind !== 'emergency');
      if (windows.length < WINDOWS_MIN) return refused('too-few-windows');
    }
    const before = { meetingPlaces: policy.meetingPlaces ?? [], byName: policy.byName ?? [] };
    const log = changedFields(before, next);
    if (!log) return UNCHANGED;
    const path = paths.settings(school, 'policy');
    return { done: true, writes: [{ how: 'update', path, data: { ...next } }], log };
  },
});
