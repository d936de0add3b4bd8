import * as z from 'zod/mini';
import { isReachedByWordsAlone } from '../signals/unnamed';
import { command, refused } from './command';
import { isThread, ownThread, threadSources, withAnswer } from './signal-deed';
import { ofAnswer } from './signal-payloads';

/** They have talked. The child is asked whether they have. Whoever has not said its name cannot be known to have been spoken with. */
export const markSpoken = command({
  of: 'school-named',
  needs: 'answer-signals',
  payload: z.strictObject({ ...ofAnswer }),
  sources: threadSources,
  decide: (state, deed) => {
    const thread = ownThread(state, deed.actor);
    if (!isThread(thread)) return thread;
    if (isReachedByWordsAlone(thread)) return refused('has-no-name');
    return withAnswer(thread, { how: 'spoken' }, {}, state, deed);
  },
});
