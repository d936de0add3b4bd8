/** Who has had no word from anybody for a while. It asks for presence alone: nothing is counted, and no two children are compared. */
import { addDays, type Day, schoolYearOf } from '@domain/days';
import type { ClassDay } from '@domain/derived';

/** Days of the calendar, today among them. */
export const WITHOUT_WORD = 21;
export const WITHOUT_GOOD = 30;

/** The days that have to be looked at. One query takes as many. */
export function daysBack(today: Day): Day[] {
  return Array.from({ length: WITHOUT_GOOD }, (_, back) => addDays(today, -back));
}

/** A class begins in April: before it has been one for so long, nobody knows. */
export function isKnownFor(today: Day, days: number): boolean {
  return addDays(today, 1 - days) >= `${String(schoolYearOf(today))}-04-01`;
}

export interface Quiet {
  readonly word: ReadonlySet<string>;
  readonly good: ReadonlySet<string>;
}

/** Children to whom something of either kind was said in that time; whoever is not among them has had none. */
export function spokenTo(classDays: Readonly<Record<Day, ClassDay>>, today: Day): Quiet {
  const recent = Object.values(classDays).filter(({ day }) => day >= addDays(today, 1 - WITHOUT_WORD));
  const named = (days: readonly ClassDay[], maps: readonly ('contacts' | 'otherContacts' | 'good')[]) =>
    new Set(days.flatMap((day) => maps.flatMap((map) => withSome(day[map]))));
  return {
    word: named(recent, ['contacts', 'otherContacts', 'good']),
    good: named(Object.values(classDays), ['good']),
  };
}

/** A mark that was taken back leaves an empty place. */
function withSome(marks: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): string[] {
  return Object.entries(marks).flatMap(([pupilId, one]) => (Object.keys(one).length > 0 ? [pupilId] : []));
}
