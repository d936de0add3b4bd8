import * as z from 'zod/mini';
import { toStored } from '../documents/instants';
import { paths } from '../paths';
import { FINDINGS } from '../signals/choices';
import { threadSchema } from '../signals/records';
import { command, refused, UNCHANGED } from './command';
import { iso, isThread, ownThread, threadSources } from './signal-deed';
import { ofThread } from './signal-payloads';

/**
 * What whoever reads a worry about another child has found. It answers nobody, the reporter is not told of it, and nothing of it
 * stands with the child that it is about.
 */
export const checkWorry = command({
  of: 'school-named',
  needs: 'answer-signals',
  payload: z.strictObject({ ...ofThread, finding: z.enum(FINDINGS) }),
  sources: threadSources,
  decide: (state, { school, payload: { threadId, finding }, actor, now }) => {
    const thread = ownThread(state, actor);
    if (!isThread(thread)) return thread;
    if (thread.kind !== 'worry') return refused('not-yours');
    if (thread.found?.finding === finding) return UNCHANGED;
    const found = { by: { uid: actor.uid, name: actor.name }, finding, at: iso(now) };
    const data = toStored(threadSchema, { found }, { instant: (ms) => new Date(ms) });
    return {
      done: true,
      writes: [{ how: 'update', path: paths.thread(school, threadId), data }],
      log: { subject: thread.pupilId, after: { threadId, how: 'checked' } },
    };
  },
});
