import { command, refused, UNCHANGED } from './command';
import { changed, iso, threadSources } from './signal-deed';
import { askedOfThread } from './signal-payloads';

/** The second person looks into what the child wrote: with a reason, which the child reads. */
export const openSignalWords = command({
  of: 'school-named',
  needs: 'answer-signals',
  payload: askedOfThread,
  sources: threadSources,
  decide: ({ thread }, { school, payload: { threadId, reason }, actor, now }) => {
    if (!thread) return refused('gone');
    if (thread.second?.uid !== actor.uid) return refused('not-yours');
    if (thread.opened.some(({ by }) => by.uid === actor.uid)) return UNCHANGED;
    const opened = [...thread.opened, { by: { uid: actor.uid, name: actor.name }, reason, at: iso(now) }];
    return changed(school, threadId, thread, { opened }, { how: 'opened' }, now);
  },
});
