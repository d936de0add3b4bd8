import * as z from 'zod/mini';
import { listedUid } from '../../answers/standing-choices';
import { ROLES_WITH_CLASSES } from '../../access/standing';
import { dayOf } from '../../days';
import { isoInstant } from '../../day-schemas';
import { type Staff, staffSchema } from '../../identity';
import { paths } from '../../paths';
import { isTooEarly, WAITS_DAYS_MAX } from '../../rollover/hour';
import { classIdSchema } from '../../school/class-ids';
import { command, refused, those, type Write } from '../command';
import { ofImport, own, storedImport } from './of-import';

const DAY_MS = 24 * 60 * 60_000;

/**
 * What was looked at is written: `digest` says what that was. At once, or at the hour from which it may be seen: until then a colleague looks
 * after each class that is left without its own (`standIns`).
 */
export const applyImport = command({
  of: 'school-named',
  needs: 'import-lists',
  payload: z.strictObject({
    ...ofImport,
    digest: z.string(),
    from: z.optional(isoInstant),
    standIns: z.optional(z.record(classIdSchema, listedUid)),
  }),
  sources: (deed) => ({
    ...storedImport(deed),
    staff: those(
      [...new Set(Object.values(deed.payload.standIns ?? {}))].map((uid) => paths.staff(deed.school, uid)),
      staffSchema,
    ),
  }),
  decide: (state, deed) => {
    const { importId, digest, from, standIns = {} } = deed.payload;
    const stored = own(state.stored, deed);
    if (!stored) return refused('gone');
    if (stored.state !== 'asked' || stored.digest !== digest) return refused('import-further-on');
    if (stored.questions.length > 0 || !stored.totals) return refused('import-to-be-asked');
    const at = from === undefined ? deed.now : Date.parse(from);
    const classIds = stored.counts.map(({ classId }) => classId);
    if (isTooEarly(classIds, at)) return refused('too-early');
    if (from !== undefined && (at <= deed.now || at > deed.now + WAITS_DAYS_MAX * DAY_MS))
      return refused('days-unfit');
    const covers = coversUntil(dayOf(at), standIns, { school: deed.school, staff: state.staff });
    if (!covers) return refused('member-unknown');
    const changedAt = new Date(deed.now);
    const progress = { done: 0, total: stored.pages.changes };
    return {
      done: true,
      writes: [
        {
          how: 'update',
          path: paths.import(importId),
          data: {
            ...{ state: from === undefined ? 'applying' : 'waiting', progress },
            ...{ changedAt, leaseUntil: changedAt, ...(from !== undefined && { from: new Date(at) }) },
          },
        },
        ...covers,
      ],
      log: { subject: `imports/${importId}`, after: stored.totals },
      widens: stored.totals.staff > 0 || covers.length > 0,
    };
  },
});

/** `undefined`: somebody of them does not work here, or has no classes by their role. */
function coversUntil(
  until: string,
  standIns: Readonly<Record<string, string>>,
  { school, staff }: { school: string; staff: Readonly<Record<string, Staff>> },
): Write[] | undefined {
  const named = [...new Set(Object.values(standIns))];
  const isFit = (member: Staff | undefined) => member?.active && ROLES_WITH_CLASSES.includes(member.role);
  if (!named.every((uid) => isFit(staff[paths.staff(school, uid)]))) return undefined;
  return named.map((uid) => {
    const path = paths.staff(school, uid);
    const classIds = Object.keys(standIns).filter((classId) => standIns[classId] === uid);
    const cover = { ...staff[path]?.cover, ...Object.fromEntries(classIds.map((id) => [id, until])) };
    return { how: 'update', path, data: { cover } };
  });
}
