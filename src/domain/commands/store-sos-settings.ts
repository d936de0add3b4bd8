import { mayAtBoard } from '../access/capabilities';
import { boardStaffSchema, staffSchema } from '../identity';
import { paths } from '../paths';
import { chainProblems } from '../sos/chain-problems';
import { sosSettingsSchema } from '../sos/settings';
import { isSame } from '../same';
import { command, every, one, refused, replaced } from './command';

/** Whom an SOS reaches, when, and by which ways. A chain that would leave a call for help with nobody is refused. */
export const storeSosSettings = command({
  of: 'school',
  needs: 'set-alarm',
  payload: sosSettingsSchema,
  sources: ({ school }) => ({
    stored: one(paths.settings(school, 'sos'), sosSettingsSchema),
    staff: every(`${paths.school(school)}/staff`, staffSchema),
    board: every('boardStaff', boardStaffSchema),
  }),
  decide: ({ stored, staff, board }, { school, payload }) => {
    const people = {
      staff: new Map(Object.entries(staff)),
      board: Object.entries(board).flatMap(([uid, member]) =>
        mayAtBoard(member, 'answer-sos') ? [uid] : [],
      ),
    };
    const problems = chainProblems(payload, people);
    if (problems.school.some(({ why }) => why === 'empty')) return refused('chain-empty');
    if (problems.school.length + problems.outOfHours.length > 0) return refused('chain-unreachable');
    const widens = !isSame(stored?.school, payload.school) || !isSame(stored?.outOfHours, payload.outOfHours);
    return replaced(paths.settings(school, 'sos'), stored, payload, widens ? { widens } : {});
  },
});
