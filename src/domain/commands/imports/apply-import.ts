import * as z from 'zod/mini';
import { paths } from '../../paths';
import { command, refused } from '../command';
import { ofImport, own, storedImport } from './of-import';

/** What was looked at is written: `digest` says what that was. */
export const applyImport = command({
  of: 'school-named',
  needs: 'import-lists',
  payload: z.strictObject({ ...ofImport, digest: z.string() }),
  sources: storedImport,
  decide: (state, deed) => {
    const { importId, digest } = deed.payload;
    const stored = own(state.stored, deed);
    if (!stored) return refused('gone');
    if (stored.state !== 'asked' || stored.digest !== digest) return refused('import-further-on');
    if (stored.questions.length > 0 || !stored.totals) return refused('import-to-be-asked');
    const changedAt = new Date(deed.now);
    const progress = { done: 0, total: stored.pages.changes };
    return {
      done: true,
      writes: [
        {
          how: 'update',
          path: paths.import(importId),
          data: { state: 'applying', progress, changedAt, leaseUntil: changedAt },
        },
      ],
      log: { subject: `imports/${importId}`, after: stored.totals },
      widens: stored.totals.staff > 0,
    };
  },
});
