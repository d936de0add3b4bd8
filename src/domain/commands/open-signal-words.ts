import * as z from 'zod/mini';
import { ANSWER_TEXT_MAX } from '../signals/choices';
import { wordsOf } from '../texts';
import { command, refused, UNCHANGED } from './command';
import { changed, iso, ofThread, threadSources } from './signal-deed';

/** The second person looks into what the child wrote: with a reason, which the child reads. */
export const openSignalWords = command({
  of: 'school-named',
  needs: 'answer-signals',
  payload: z.strictObject({ ...ofThread, reason: wordsOf(1, ANSWER_TEXT_MAX) }),
  sources: threadSources,
  decide: ({ thread }, { school, payload: { threadId, reason }, actor, now }) => {
    if (!thread) return refused('gone');
    if (thread.second?.uid !== actor.uid) return refused('not-yours');
    if (thread.opened.some(({ by }) => by.uid === actor.uid)) return UNCHANGED;
    const opened = [...thread.opened, { by: { uid: actor.uid, name: actor.name }, reason, at: iso(now) }];
    return changed(school, threadId, thread, { opened }, { how: 'opened' }, now);
  },
});
