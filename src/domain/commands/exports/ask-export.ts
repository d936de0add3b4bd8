import * as z from 'zod/mini';
import { mayAtBoard } from '../../access/capabilities';
import { dayOf } from '../../days';
import { boardStaffSchema } from '../../identity';
import { command, every, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { iso } from '../rights/right-deed';
import { exportSource, storedExport } from './export-deed';
import { exportAsked, isPast } from './payloads';

/** Asks for rows of all children to be taken out. Nothing is taken out by it: somebody else of the board decides, and hears of it at once. */
export const askExport = command({
  of: 'city',
  needs: 'export-rows',
  payload: z.strictObject({
    exportId: idSchema,
    ...exportAsked,
  }),
  sources: ({ payload: { exportId } }) => ({
    ...exportSource(exportId),
    board: every('boardStaff', boardStaffSchema),
  }),
  decide: ({ standing, board }, { payload, actor, now }) => {
    const { exportId, ...asked } = payload;
    if (standing) return standing.asked.uid === actor.uid ? UNCHANGED : refused('id-taken');
    const today = dayOf(now);
    if (!isPast(asked, today) || asked.destroyBy <= today) return refused('days-unfit');
    const by = { uid: actor.uid, name: actor.name, at: iso(now) };
    const next = { ...asked, state: 'asked' as const, asked: by };
    const others = Object.entries(board).filter(
      ([uid, member]) => uid !== actor.uid && mayAtBoard(member, 'export-rows'),
    );
    return { ...storedExport(exportId, next), tells: others.map(([uid]) => uid) };
  },
});
