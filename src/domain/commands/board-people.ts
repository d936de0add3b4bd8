/** Who is of the board, and what is left to whoever looks after one thing alone: set by whoever does all that the board does. */
import * as z from 'zod/mini';
import { mayAtBoard } from '../access/capabilities';
import { emailHashSchema } from '../accounts/email-hash';
import { OWN_FACTORS } from '../accounts/second-factor';
import { listedUid } from '../answers/standing-choices';
import { BOARD_POSTS, type BoardStaff, boardStaffSchema, identitySchema } from '../identity';
import { paths } from '../paths';
import { wordsOf } from '../texts';
import { without } from '../without';
import { command, every, one, refused, replaced } from './command';

const NAME_MAX = 60;

/** Absent: all that the board does. */
const postsSchema = z.optional(z.array(z.enum(BOARD_POSTS)).check(z.minLength(1)));

/** That whoever proves an address is of the board: the account is made when they first sign in. */
export const admitToBoard = command({
  of: 'city',
  needs: 'set-board',
  proof: 'lately',
  payload: z.strictObject({
    emailHash: emailHashSchema,
    displayName: wordsOf(1, NAME_MAX),
    posts: postsSchema,
    secondFactor: z.boolean(),
  }),
  sources: ({ payload: { emailHash } }) => ({
    identity: one(paths.identity(emailHash), identitySchema),
    board: every('boardStaff', boardStaffSchema),
  }),
  decide: ({ identity, board }, { payload, actor }) => {
    const { emailHash, displayName, posts, secondFactor } = payload;
    // Whoever has an account already is changed where they stand.
    const hasAccount = identity?.account !== undefined || identity?.uid !== undefined;
    if (identity && (identity.role !== 'board' || hasAccount)) return refused('id-taken');
    const data = {
      ...{ role: 'board', displayName, ...(posts && { posts }) },
      ...(secondFactor && { factors: [...OWN_FACTORS] }),
    };
    return {
      done: true,
      writes: [{ how: 'set', path: paths.identity(emailHash), data }],
      log: { after: { displayName, posts: posts ?? 'all', secondFactor } },
      tells: othersOf(board, actor.uid),
    };
  },
});

/** What somebody of the board does from now on. Somebody always does all of it. */
export const storeBoardMember = command({
  of: 'city',
  needs: 'set-board',
  proof: 'lately',
  payload: z.strictObject({ uid: listedUid, active: z.boolean(), posts: postsSchema }),
  sources: () => ({ board: every('boardStaff', boardStaffSchema) }),
  decide: ({ board }, { payload: { uid, active, posts }, actor }) => {
    const stored = board[uid];
    if (!stored) return refused('gone');
    const member: BoardStaff = { ...without(stored, 'posts'), active, ...(posts && { posts }) };
    const after = Object.values({ ...board, [uid]: member });
    if (!after.some((each) => mayAtBoard(each, 'set-board'))) return refused('last-of-board');
    const decision = replaced(paths.boardStaff(uid), stored, member);
    if (!decision.done || !decision.log) return decision;
    const log = { ...decision.log, subject: uid };
    return { ...decision, log, tells: othersOf(board, actor.uid) };
  },
});

/** Whoever may change it back hears of it. */
function othersOf(board: Readonly<Record<string, BoardStaff>>, uid: string): string[] {
  return Object.keys(board).filter((each) => each !== uid && mayAtBoard(board[each], 'set-board'));
}
