import * as z from 'zod/mini';
import { decisionsSchema } from '../../import/records';
import { paths } from '../../paths';
import { command, refused } from '../command';
import { ofImport, own, storedImport } from './of-import';

/** Everything was sent, or something was decided: the functions read it (again) and say what would happen. */
export const readImport = command({
  of: 'school-named',
  needs: 'import-lists',
  payload: z.strictObject({ ...ofImport, decisions: decisionsSchema }),
  sources: storedImport,
  decide: (state, deed) => {
    const { importId, decisions } = deed.payload;
    const stored = own(state.stored, deed);
    if (!stored) return refused('gone');
    if (!['receiving', 'asked', 'waiting'].includes(stored.state)) return refused('import-further-on');
    const changedAt = new Date(deed.now);
    const data = { state: 'received', decisions, changedMeanwhile: false, changedAt, leaseUntil: changedAt };
    return {
      done: true,
      writes: [{ how: 'update', path: paths.import(importId), data }],
      log: { subject: `imports/${importId}`, after: { decided: Object.keys(decisions) } },
    };
  },
});
