import * as z from 'zod/mini';
import { NAMING_MIN } from '../signals/choices';
import { command, refused, UNCHANGED } from './command';
import { changed, threadSources } from './signal-deed';
import { ofThread } from './signal-payloads';

/**
 * A leader whom the child lets know, or the board where they are too few, agrees that a name is opened. The last one needed opens it:
 * whoever reads the thread sees whose it is then, and the child is told who has opened it, and why. `danger`: a life is in danger and
 * nobody else can be had. One opens it then, the others are told at once, and one of them agrees afterwards.
 */
export const openName = command({
  of: 'school-named',
  needs: 'open-names',
  payload: z.strictObject({ ...ofThread, danger: z.optional(z.literal(true)) }),
  sources: threadSources,
  decide: ({ thread }, { school, payload: { threadId, danger }, actor: { uid, name }, now }) => {
    if (!thread) return refused('gone');
    const { naming, readers } = thread;
    if (!naming || !readers.includes(uid)) return refused('not-yours');
    const self = { uid, name };
    const hasAgreed = naming.agreed.some((one) => one.uid === uid);
    const agreed = hasAgreed ? naming.agreed : [...naming.agreed, self];
    const isAlone = danger === true && agreed.length < NAMING_MIN && !naming.alone;
    if (hasAgreed && !isAlone) return UNCHANGED;
    return changed(
      school,
      threadId,
      thread,
      { naming: { ...naming, agreed, ...(isAlone && { alone: self, told: [uid] }) } },
      { how: isAlone ? 'opened-name-alone' : 'agreed-to-name' },
      now,
    );
  },
});
