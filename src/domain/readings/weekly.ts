/**
 * What is worth a question and no alarm: a family of the same name (most have nothing to do with each other), children who have left, one
 * and the same reason in a row. Whoever leads the school, other than the reader, looks through it.
 */
import type { Day, IsoInstant } from '../days';
import { dayOfInstant } from '../days';

export const WEEKLY_SIGNS = ['own-name', 'leavers', 'reason-in-a-loop'] as const;
export type WeeklySign = (typeof WEEKLY_SIGNS)[number];

export const WEEK_DAYS = 7;
/** The same reason for so many children, each within a minute of the one before, was not thought about. */
export const LOOP_CHILDREN = 10;
const LOOP_STEP_MS = 60_000;

/** One record opened by the adult that is looked at. */
export interface WeeklyReading {
  readonly pupilId: string;
  readonly purpose: string;
  readonly at: IsoInstant;
  readonly familyName: string;
  readonly hasLeft: boolean;
}

export interface WeeklyFinding {
  readonly sign: WeeklySign;
  readonly children: number;
  readonly lastDay: Day;
}

/** Of one adult: what there is to look at. */
export function weeklyOf(displayName: string, readings: readonly WeeklyReading[]): WeeklyFinding[] {
  const found: Readonly<Record<WeeklySign, readonly WeeklyReading[]>> = {
    'own-name': readings.filter(({ familyName }) => familyName !== '' && displayName.startsWith(familyName)),
    leavers: readings.filter(({ hasLeft }) => hasLeft),
    'reason-in-a-loop': longestLoop(readings),
  };
  return WEEKLY_SIGNS.flatMap((sign) => {
    const these = found[sign];
    const last = these
      .map(({ at }) => at)
      .toSorted()
      .at(-1);
    if (last === undefined) return [];
    const children = new Set(these.map(({ pupilId }) => pupilId)).size;
    return [{ sign, children, lastDay: dayOfInstant(last) }];
  });
}

function longestLoop(readings: readonly WeeklyReading[]): readonly WeeklyReading[] {
  const inOrder = readings.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let longest: readonly WeeklyReading[] = [];
  let loop: WeeklyReading[] = [];
  for (const one of inOrder) {
    const before = loop.at(-1);
    const goesOn =
      before?.purpose === one.purpose && Date.parse(one.at) - Date.parse(before.at) <= LOOP_STEP_MS;
    loop = goesOn ? [...loop, one] : [one];
    if (loop.length > longest.length) longest = loop;
  }
  return longest.length >= LOOP_CHILDREN ? longest : [];
}
