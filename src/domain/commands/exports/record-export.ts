import * as z from 'zod/mini';
import { EXPORT_DAYS } from '../../export/records';
import { command, refused, UNCHANGED } from '../command';
import { idSchema } from '../offer';
import { iso } from '../rights/right-deed';
import { exportSource, storedExport } from './export-deed';

const DAY_MS = 86_400_000;
const count = z.number().check(z.int(), z.minimum(0));

/** That the file was made, how much stands in it, and which file it is. One decision makes one file. */
export const recordExport = command({
  of: 'city',
  needs: 'export-rows',
  payload: z.strictObject({
    exportId: idSchema,
    children: count,
    rows: count,
    left: count,
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  sources: ({ payload: { exportId } }) => exportSource(exportId),
  decide: ({ standing }, { payload: { exportId, ...made }, actor, now }) => {
    if (standing?.asked.uid !== actor.uid) return refused('gone');
    if (standing.state === 'made')
      return standing.made?.sha256 === made.sha256 ? UNCHANGED : refused('decided-already');
    if (!standing.decided || !mayBeMade(standing, now)) return refused('not-decided');
    const next = { ...standing, state: 'made', made: { ...made, at: iso(now) } } as const;
    return { ...storedExport(exportId, next, { rows: made.rows }), tells: [standing.decided.uid] };
  },
});

/** Approved, and not so long ago that nobody remembers what for. */
export function mayBeMade(
  { state, decided }: { readonly state: string; readonly decided?: { readonly at: string } | undefined },
  now: number,
): boolean {
  return state === 'approved' && decided !== undefined && now - Date.parse(decided.at) < EXPORT_DAYS * DAY_MS;
}
