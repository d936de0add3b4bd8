import * as z from 'zod/mini';
import { daySchema, monthSchema } from '../../day-schemas';
import { dayOf, monthOf } from '../../days';
import { EXPORT_KINDS, exportWordsSchema } from '../../export/records';
import { boardStaffSchema } from '../../identity';
import { command, every, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { iso } from '../rights/right-deed';
import { exportSource, storedExport } from './export-deed';

/** Asks for rows of all children to be taken out. Nothing is taken out by it: somebody else of the board decides, and hears of it at once. */
export const askExport = command({
  of: 'city',
  needs: 'export-rows',
  payload: z.strictObject({
    exportId: idSchema,
    kind: z.enum(EXPORT_KINDS),
    purpose: exportWordsSchema,
    recipient: exportWordsSchema,
    basis: exportWordsSchema,
    from: monthSchema,
    to: monthSchema,
    destroyBy: daySchema,
  }),
  sources: ({ payload: { exportId } }) => ({
    ...exportSource(exportId),
    board: every('boardStaff', boardStaffSchema),
  }),
  decide: ({ standing, board }, { payload, actor, now }) => {
    const { exportId, ...asked } = payload;
    if (standing) return standing.asked.uid === actor.uid ? UNCHANGED : refused('id-taken');
    const today = dayOf(now);
    if (asked.from > asked.to || asked.to > monthOf(today) || asked.destroyBy <= today)
      return refused('days-unfit');
    const by = { uid: actor.uid, name: actor.name, at: iso(now) };
    const next = { ...asked, state: 'asked' as const, asked: by };
    const others = Object.entries(board).filter(([uid, { active }]) => active && uid !== actor.uid);
    return { ...storedExport(exportId, next), tells: others.map(([uid]) => uid) };
  },
});
