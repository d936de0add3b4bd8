import * as z from 'zod/mini';
import { command, UNCHANGED } from './command';
import { changed, iso, isThread, ownThread, threadSources } from './signal-deed';
import { ofThread } from './signal-payloads';

/** The words stood on a screen with names open. What the child writes later is read anew. */
export const readSignal = command({
  of: 'school-named',
  needs: 'answer-signals',
  payload: z.strictObject({ ...ofThread }),
  sources: threadSources,
  decide: (state, { school, payload: { threadId }, actor, now }) => {
    const thread = ownThread(state, actor);
    if (!isThread(thread)) return thread;
    const { readAt, taken } = thread;
    if (readAt !== undefined && Object.values(taken).every(({ at }) => at <= readAt)) return UNCHANGED;
    const readBy = { uid: actor.uid, name: actor.name };
    return changed(school, threadId, thread, { readBy, readAt: iso(now) }, { how: 'read' }, now);
  },
});
