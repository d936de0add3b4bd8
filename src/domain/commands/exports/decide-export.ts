import * as z from 'zod/mini';
import { exportWordsSchema } from '../../export/records';
import { command, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { iso } from '../rights/right-deed';
import { exportSource, storedExport } from './export-deed';

/** Somebody other than whoever asked says yes or no, in writing. */
export const decideExport = command({
  of: 'city',
  needs: 'export-rows',
  payload: z.strictObject({
    exportId: idSchema,
    outcome: z.enum(['approved', 'refused']),
    reason: exportWordsSchema,
  }),
  sources: ({ payload: { exportId } }) => exportSource(exportId),
  decide: ({ standing }, { payload: { exportId, outcome, reason }, actor, now }) => {
    if (!standing) return refused('gone');
    if (standing.state !== 'asked')
      return standing.state === outcome ? UNCHANGED : refused('decided-already');
    if (standing.asked.uid === actor.uid) return refused('another-decides');
    const decided = { uid: actor.uid, name: actor.name, at: iso(now) };
    const next = { ...standing, state: outcome, reason, decided };
    return { ...storedExport(exportId, next), tells: [standing.asked.uid] };
  },
});
