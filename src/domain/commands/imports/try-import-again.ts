import * as z from 'zod/mini';
import { isStuck } from '../../import/records';
import { paths } from '../../paths';
import { command, refused } from '../command';
import { ofImport, own, storedImport } from './of-import';

/** It has stopped by itself; somebody says that it is worth another try. The sweep takes it up. */
export const tryImportAgain = command({
  of: 'school-named',
  needs: 'import-lists',
  payload: z.strictObject(ofImport),
  sources: storedImport,
  decide: (state, deed) => {
    const { importId } = deed.payload;
    const stored = own(state.stored, deed);
    if (!stored) return refused('gone');
    if (!isStuck(stored)) return refused('import-further-on');
    const at = new Date(deed.now);
    const data = { tries: 0, changedAt: at, leaseUntil: at };
    return {
      done: true,
      writes: [{ how: 'update', path: paths.import(importId), data }],
      log: { subject: `imports/${importId}` },
    };
  },
});
