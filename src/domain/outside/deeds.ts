/** What a tick changes for the place, for the school and for the month, pure. A correction is the same deed again. */
import { addDays, type Day, type Month } from '../days';
import type { Pupil } from '../school/school';
import type { NamedChild, OutsideAttendance, OutsideMonth, OutsideYear, Tick } from './records';

/** How far back a place sees, and may still correct, days. */
export const SEEN_DAYS = 31;
export const CORRECTED_DAYS = 6;

export interface Said {
  readonly day: Day;
  readonly present: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly learnt?: string | undefined;
}

export interface By {
  readonly by: string;
  readonly byName: string;
  readonly at: string;
}

const saidOf = ({ present, from, to, learnt }: Omit<Said, 'day'>) => ({
  present,
  ...(present && from !== undefined && { from }),
  ...(present && to !== undefined && { to }),
  ...(present && learnt !== undefined && learnt !== '' && { learnt }),
});

/** The day with what stood there before. */
export function attendanceAfter(
  stored: OutsideAttendance | undefined,
  said: Said,
  of: Pick<OutsideAttendance, 'school' | 'place' | 'pupilId'>,
  by: By,
): OutsideAttendance {
  const before = stored && { ...saidOf(stored), by: stored.by, byName: stored.byName, at: stored.at };
  return {
    ...of,
    day: said.day,
    ...saidOf(said),
    ...by,
    history: [...(stored?.history ?? []), ...(before ? [before] : [])],
  };
}

/** What the place sees: no day that is longer ago than it needs. */
export function ticksAfter({ ticks }: NamedChild, said: Said, today: Day, at: string): NamedChild['ticks'] {
  const kept = Object.entries(without(ticks, said.day)).filter(([day]) => day > addDays(today, -SEEN_DAYS));
  const tick = tickOf(said, at);
  return Object.fromEntries([...kept, ...(tick ? [[said.day, tick] as const] : [])]);
}

export function yearAfter(
  year: OutsideYear | undefined,
  said: Said,
  { byName, at }: By,
  { place, placeName }: { readonly place: string; readonly placeName: string },
): OutsideYear {
  const { [said.day]: stored, ...others } = year?.days ?? {};
  const tick = tickOf(said, at);
  if (tick) return { days: { ...others, [said.day]: { ...tick, place, placeName, byName } } };
  // Somebody else's tick of that day stays.
  return { days: stored && stored.place !== place ? { ...others, [said.day]: stored } : others };
}

export function monthAfter(
  month: OutsideMonth | undefined,
  pupilId: string,
  { familyName, givenName, classId, number }: Pupil,
  year: OutsideYear,
  of: Month,
): OutsideMonth {
  const children = month?.children ?? {};
  const days = Object.entries(year.days)
    .filter(([day]) => day.startsWith(of))
    .map(([day, { placeName }]) => [day, placeName] as const);
  const recognised = children[pupilId]?.recognised;
  const one = {
    ...{ child: { familyName, givenName }, classId, number, days: Object.fromEntries(days) },
    ...(recognised && { recognised }),
  };
  return { children: { ...children, [pupilId]: one } };
}

function tickOf({ present, from, to, learnt }: Said, at: string): Tick | undefined {
  if (!present || from === undefined || to === undefined) return undefined;
  return { from, to, ...(learnt !== undefined && learnt !== '' && { learnt }), at };
}

function without<T>(all: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));
}
