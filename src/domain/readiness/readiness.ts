/**
 * 備え: whether somebody is there on each of the coming days, before a child needs them. Pure: from who works when, who covers what,
 * the calendar, the chains and the policy.
 */
import { isHomeroomOf } from '../access/standing';
import { addDays, type Day, schoolYearOf, weekdayOf } from '../days';
import type { Staff } from '../identity';
import type { NoticeAudience } from '../notices/circles';
import { membersOf } from '../notices/audiences';
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { schoolYearOfClass } from '../school/grades';
import type { Policy } from '../school/settings';
import { chainAt } from '../sos/hours';
import { BOARD, recipientsOf } from '../sos/recipients';
import type { ChainName } from '../sos/records';
import type { SosSettings } from '../sos/settings';

/** So far ahead it is looked. */
export const DAYS_AHEAD = 14;

export interface ReadinessWorld {
  /** Everybody of the school, by uid. */
  readonly staff: Readonly<Record<string, Staff>>;
  readonly settings: SosSettings;
  readonly calendar: SchoolCalendar;
  readonly policy: Policy | undefined;
  readonly classIds: readonly string[];
}

/** Answers that somebody must hear of at once. */
export const SAFETY_KINDS = ['safety', 'bullying'] as const;
export type SafetyKind = (typeof SAFETY_KINDS)[number];

export type Gap =
  /** A step of the chain that reaches nobody. */
  | { readonly why: 'step'; readonly step: number }
  | { readonly why: SafetyKind }
  /** Nobody is named for answers about danger: no survey can begin. */
  | { readonly why: 'no-policy' }
  /** Classes whose teacher is not there, and nobody covers. */
  | { readonly why: 'homeroom'; readonly classIds: readonly string[] }
  /** The classes of this school year are not there yet. */
  | { readonly why: 'no-classes' };

export interface ReadyDay {
  readonly day: Day;
  readonly isSchoolDay: boolean;
  /** uids by step of the chain for school hours; `board`: also the board of education. */
  readonly steps: readonly { readonly uids: readonly string[]; readonly board: boolean }[];
  readonly safety: Readonly<Record<SafetyKind, readonly string[]>>;
  /** Empty on days without school: then the chain for other hours holds, and the child is told so. */
  readonly gaps: readonly Gap[];
}

/** The days from `first` on, as they would be if nothing is changed. */
export function readyDays(world: ReadinessWorld, first: Day, count = DAYS_AHEAD): ReadyDay[] {
  return Array.from({ length: count }, (_, ahead) => readyDay(world, addDays(first, ahead)));
}

/** How many of the school days lack nothing. */
export function readinessOf(days: readonly ReadyDay[]): { readonly ready: number; readonly of: number } {
  const atSchool = days.filter((one) => one.isSchoolDay);
  return { ready: atSchool.filter(({ gaps }) => gaps.length === 0).length, of: atSchool.length };
}

function readyDay(world: ReadinessWorld, day: Day): ReadyDay {
  const { settings, calendar, policy } = world;
  const there = atWork(world.staff, day);
  const steps = settings.school.map((step) => ({
    uids: recipientsOf(step, { staff: there, board: [] }, day),
    board: step.to.includes(BOARD),
  }));
  const circle = (audience: NoticeAudience & SafetyKind) =>
    membersOf({ kind: audience, audience, classIds: [], day }, there, policy);
  const safety = { safety: circle('safety'), bullying: circle('bullying') };
  const isOpen = isSchoolDay(calendar, day);
  const found = { day, isSchoolDay: isOpen, steps, safety };
  return { ...found, gaps: isOpen ? gapsOf(found, world, there) : [] };
}

function gapsOf(
  { day, steps, safety }: Pick<ReadyDay, 'day' | 'steps' | 'safety'>,
  { policy, classIds }: ReadinessWorld,
  there: ReadonlyMap<string, Staff>,
): Gap[] {
  const ofYear = classIds.filter((id) => schoolYearOfClass(id) === schoolYearOf(day));
  const alone = ofYear.filter(
    (id) => ![...there.values()].some((member) => isHomeroomOf(member, { classIds: [id], day })),
  );
  return [
    ...steps.flatMap(({ uids, board }, step): Gap[] =>
      uids.length === 0 && !board ? [{ why: 'step', step }] : [],
    ),
    ...(policy === undefined ? [{ why: 'no-policy' as const }] : []),
    ...SAFETY_KINDS.filter((kind) => safety[kind].length === 0).map((why) => ({ why })),
    ...(ofYear.length === 0 ? [{ why: 'no-classes' as const }] : []),
    ...(alone.length > 0 ? [{ why: 'homeroom' as const, classIds: alone }] : []),
  ];
}

/** Those at work on that day. */
function atWork(staff: ReadinessWorld['staff'], day: Day): ReadonlyMap<string, Staff> {
  const weekday = weekdayOf(day);
  return new Map(
    Object.entries(staff).filter(([, { active, workDays }]) => active && workDays.includes(weekday)),
  );
}

export interface Told {
  readonly chain: ChainName;
  /** Minutes after the call, and who hears of it then. */
  readonly steps: readonly {
    readonly afterMinutes: number;
    readonly uids: readonly string[];
    readonly board: boolean;
  }[];
}

/** Whom a call for help would reach that came at `at`, ms since 1970, on `day`. */
export function toldAt({ settings, calendar, staff }: ReadinessWorld, day: Day, at: number): Told {
  const chain = chainAt(calendar, at);
  const people = { staff: new Map(Object.entries(staff)), board: [] };
  return {
    chain,
    steps: settings[chain].map((step) => ({
      afterMinutes: step.afterMinutes,
      uids: recipientsOf(step, people, day),
      board: step.to.includes(BOARD),
    })),
  };
}

/** How near a gap must be before leaders are told of it in the morning, days. */
const SOON = 3;

/** The leaders who are told this morning that somebody will be missing soon, by uid. */
export function gapsToTell(world: ReadinessWorld, today: Day): Record<string, number> {
  // Where no class ever was, nothing is set up yet: the set-up list says so.
  if (world.classIds.length === 0) return {};
  const isNear = readyDays(world, today, SOON).some(({ gaps }) => gaps.length > 0);
  const leaders = Object.entries(world.staff).filter(([, { role, active }]) => role === 'leader' && active);
  return isNear ? Object.fromEntries(leaders.map(([uid]) => [uid, 1])) : {};
}
