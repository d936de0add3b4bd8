import * as z from 'zod/mini';
import { mayAtBoard } from '../access/capabilities';
import { boardStaffSchema, staffSchema } from '../identity';
import { paths } from '../paths';
import { outgoingSchema } from '../signals/outgoing';
import { apartSources, keptApart } from './apart';
import { command, every, one, refused } from './command';
import { isThread, iso, ownThread, threadSources, withAnswer } from './signal-deed';
import { ofAnswer, passedOn, saysWhyUntold } from './signal-payloads';

/**
 * What cannot stay with one person is told to others, by a duty that is named. They read the words from then on, and the child is told
 * who they are. Nobody whom the child is kept apart from.
 */
export const passOnSignal = command({
  of: 'school-named',
  needs: 'answer-signals',
  payload: z.strictObject({ ...ofAnswer, ...passedOn }),
  sources: (deed) => {
    const { pupilId = '', id = '' } = paths.inboxId.in(deed.payload.threadId) ?? {};
    return {
      ...threadSources(deed),
      staff: every(`${paths.school(deed.school)}/staff`, staffSchema),
      board: every('boardStaff', boardStaffSchema),
      ...apartSources(deed.school, pupilId),
      opening: one(paths.outgoing(deed.school, pupilId, id), outgoingSchema),
    };
  },
  decide: (state, deed) => {
    const { payload, actor, now } = deed;
    const thread = ownThread(state, actor);
    if (!isThread(thread)) return thread;
    const { to, duty, childTold, because } = payload;
    const { staff, board, opening } = state;
    const people = to.flatMap((uid) => {
      const [member, official] = [staff[uid], board[uid]];
      const name = member?.active
        ? member.displayName
        : official && mayAtBoard(official, 'answer-signals')
          ? official.displayName
          : undefined;
      return name === undefined ? [] : [{ uid, name }];
    });
    const leftOut = [...keptApart(state), ...(opening?.not ?? [])];
    if (people.length < to.length || to.some((uid) => leftOut.includes(uid)))
      return refused('cannot-be-told');
    if (!saysWhyUntold(payload)) return refused('say-why');
    const untold = { to: [...new Set([...(thread.untold?.to ?? []), ...to])], at: iso(now - 60_000) };
    const more = {
      owners: [...new Set([...thread.owners, ...to])],
      granted: [...new Set([...thread.granted, ...to])],
      untold,
    };
    const told = { to: people, duty, childTold, ...(because !== undefined && { because }) };
    return withAnswer(thread, { how: 'passed-on', passedOn: told }, more, state, deed);
  },
});
