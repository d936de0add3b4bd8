/** What a school needs before its children can rely on it, from what is stored. Pure. */
import { isHomeroomOf } from '../access/standing';
import { type Day, schoolYearOf } from '../days';
import type { Staff } from '../identity';
import { defaultHelp } from '../defaults/help';
import { chainProblems } from '../sos/chain-problems';
import type { SosSettings } from '../sos/settings';
import type { SchoolCalendar } from './calendar';
import { schoolYearOfClass } from './grades';
import type { Roster, School } from './school';
import type { Round } from './round';
import { areToolsSettled, type ClassTools } from './class-tools';
import type { Help, Policy, ScaleSettings } from './settings';

/** In the order in which a school does them, with where each is done. */
export const SET_UP = {
  school: '/settings/school',
  pupils: '/imports',
  staff: '/people',
  homerooms: '/people',
  calendar: '/settings/calendar',
  chain: '/settings/sos',
  drill: '/settings/sos',
  safety: '/settings/safety',
  help: '/settings/help',
  tools: '/settings/tools',
  talk: '/settings/talk',
  asked: '/settings/asked',
  round: '/rounds',
} as const;
export type SetUpPoint = keyof typeof SET_UP;
export const SET_UP_POINTS = Object.keys(SET_UP) as SetUpPoint[];

/** Everything that is stored, `null` where nothing is. */
export interface SetUpWorld {
  readonly today: Day;
  readonly school: School | null;
  readonly rosters: Readonly<Record<string, Roster>>;
  readonly staff: Readonly<Record<string, Staff>>;
  readonly calendar: SchoolCalendar | null;
  readonly sos: SosSettings | null;
  readonly policy: Policy | null;
  readonly help: Help | null;
  readonly tools: ClassTools | null;
  readonly scale: ScaleSettings | null;
  readonly rounds: Readonly<Record<string, Round>>;
}

/** Somebody must read when the other is away. */
const CONTACTS_MIN = 2;

/** Which points are done. What only a default stands for is not: somebody has to have looked at it. */
export function setUpOf(world: SetUpWorld): Readonly<Record<SetUpPoint, boolean>> {
  const { today, school, calendar, sos, policy, help, tools, scale, rounds } = world;
  const staff = Object.entries(world.staff).filter(([, { active }]) => active);
  const is = (test: (member: Staff) => boolean) => staff.some(([, member]) => test(member));
  const classIds = Object.entries(world.rosters).flatMap(([classId, { pupils }]) =>
    schoolYearOfClass(classId) === schoolYearOf(today) && Object.keys(pupils).length > 0 ? [classId] : [],
  );
  const contacts = policy?.safetyContacts.filter((uid) => staff.some(([one]) => one === uid)) ?? [];
  // Who is on the board is not known here; a chain names it as `board`.
  const problems = sos && chainProblems(sos, { staff: new Map(staff), board: [] });
  return {
    school: school?.phone !== undefined,
    pupils: classIds.length > 0,
    staff: is(({ role }) => role === 'leader') && is(({ role }) => role === 'counsellor'),
    homerooms:
      classIds.length > 0 &&
      classIds.every((id) => is((member) => isHomeroomOf(member, { classIds: [id], day: today }))),
    calendar: calendar !== null,
    chain: problems !== null && problems.school.length + problems.outOfHours.length === 0,
    drill: sos?.drill !== undefined,
    safety: contacts.length >= CONTACTS_MIN,
    help: help !== null && help.lines.length > 0,
    tools: areToolsSettled(tools, help && help.lines.length > 0 ? help : defaultHelp),
    talk: policy?.meetingPlaces !== undefined,
    asked: scale !== null,
    round: Object.values(rounds).some(({ practice }) => practice !== true),
  };
}
