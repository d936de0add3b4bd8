import { command, refused, UNCHANGED } from './command';
import { changed, iso, isThread, ownThread, threadSources } from './signal-deed';
import { askedOfThread } from './signal-payloads';

/**
 * Whoever reads the words of a child that has not said its name asks for the name, with a reason that the child will read. It opens
 * nothing: leaders hear of it. A leader who asks is the first of them.
 */
export const askName = command({
  of: 'school-named',
  needs: 'answer-signals',
  payload: askedOfThread,
  sources: threadSources,
  decide: (state, { school, payload: { threadId, reason }, actor, now }) => {
    const thread = ownThread(state, actor);
    if (!isThread(thread)) return thread;
    if (!thread.unnamed) return refused('not-yours');
    if (thread.naming) return UNCHANGED;
    const by = { uid: actor.uid, name: actor.name };
    const naming = { by, reason, at: iso(now), agreed: actor.role === 'leader' ? [by] : [] };
    return changed(school, threadId, thread, { naming }, { how: 'asked-name' }, now);
  },
});
