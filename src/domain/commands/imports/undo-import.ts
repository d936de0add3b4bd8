import * as z from 'zod/mini';
import { KEPT_DAYS } from '../../import/records';
import { paths } from '../../paths';
import { command, refused } from '../command';
import { ofImport, own, storedImport } from './of-import';
import { isTaken, takeTurn, turns } from './turn';

const DAY_MS = 24 * 60 * 60_000;

/** What stood there before stands there again, but for what somebody has changed since. */
export const undoImport = command({
  of: 'school-named',
  needs: 'import-lists',
  payload: z.strictObject(ofImport),
  sources: (deed) => ({ ...storedImport(deed), turns: turns() }),
  decide: (state, deed) => {
    const { importId } = deed.payload;
    const stored = own(state.stored, deed);
    if (!stored) return refused('gone');
    if (stored.state !== 'done') return refused('import-further-on');
    const endedAt = Date.parse(stored.endedAt ?? stored.changedAt);
    if (stored.cleared || deed.now > endedAt + KEPT_DAYS * DAY_MS) return refused('import-too-old');
    if (isTaken(state.turns, deed.school, importId)) return refused('import-under-way');
    const changedAt = new Date(deed.now);
    const data = {
      ...{ state: 'undoing', undone: true, kept: 0, rebuilt: [], changedAt, leaseUntil: changedAt },
      progress: { done: 0, total: stored.pages.changes },
    };
    return {
      done: true,
      writes: [takeTurn(deed, importId), { how: 'update', path: paths.import(importId), data }],
      log: { subject: `imports/${importId}` },
      widens: (stored.totals?.staff ?? 0) > 0,
    };
  },
});
