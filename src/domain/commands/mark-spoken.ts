import * as z from 'zod/mini';
import { command } from './command';
import { isThread, ownThread, ofAnswer, threadSources, withAnswer } from './signal-deed';

/** They have talked. The child is asked whether they have. */
export const markSpoken = command({
  of: 'school-named',
  needs: 'answer-signals',
  payload: z.strictObject({ ...ofAnswer }),
  sources: threadSources,
  decide: (state, deed) => {
    const thread = ownThread(state, deed.actor);
    return isThread(thread) ? withAnswer(thread, { how: 'spoken' }, {}, state, deed) : thread;
  },
});
