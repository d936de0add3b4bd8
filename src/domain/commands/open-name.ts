import * as z from 'zod/mini';
import { command, refused, UNCHANGED } from './command';
import { changed, ofThread, threadSources } from './signal-deed';

/**
 * A leader whom the child lets know, or the board where they are too few, agrees that a name is opened. The last one needed opens it:
 * whoever reads the thread sees whose it is then, and the child is told who has opened it, and why.
 */
export const openName = command({
  of: 'school-named',
  needs: 'open-names',
  payload: z.strictObject({ ...ofThread }),
  sources: threadSources,
  decide: ({ thread }, { school, payload: { threadId }, actor: { uid, name }, now }) => {
    if (!thread) return refused('gone');
    const { naming, readers } = thread;
    if (!naming || !readers.includes(uid)) return refused('not-yours');
    if (naming.agreed.some((one) => one.uid === uid)) return UNCHANGED;
    const agreed = [...naming.agreed, { uid, name }];
    return changed(
      school,
      threadId,
      thread,
      { naming: { ...naming, agreed } },
      { how: 'agreed-to-name' },
      now,
    );
  },
});
