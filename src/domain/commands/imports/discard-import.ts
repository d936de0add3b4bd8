import * as z from 'zod/mini';
import { isAtWork, isOver, isStuck } from '../../import/records';
import { paths } from '../../paths';
import { command, refused } from '../command';
import { ofImport, own, storedImport } from './of-import';
import { giveTurnBack } from './turn';

/** Nothing of it is written, and the next one may begin. */
export const discardImport = command({
  of: 'school-named',
  needs: 'import-lists',
  payload: z.strictObject(ofImport),
  sources: storedImport,
  decide: (state, deed) => {
    const { importId } = deed.payload;
    const stored = own(state.stored, deed);
    if (!stored) return refused('gone');
    // Nothing was written while it was read.
    const canNotBeRead = stored.state === 'received' && isStuck(stored);
    if ((isAtWork(stored.state) && !canNotBeRead) || isOver(stored.state))
      return refused('import-further-on');
    const at = new Date(deed.now);
    return {
      done: true,
      writes: [
        {
          how: 'update',
          path: paths.import(importId),
          data: { state: 'discarded', changedAt: at, endedAt: at },
        },
        giveTurnBack(deed.school),
      ],
      log: { subject: `imports/${importId}` },
    };
  },
});
