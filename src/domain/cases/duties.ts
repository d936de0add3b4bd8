/**
 * Duties that law sets, as data with where they stand. Texts and days were written after commentary on the law, not checked by a person
 * who answers for them: `checked` says so.
 */
import { type Day, isDay, addDays } from '../days';
import type { LocalText } from '../school/settings';
import type { Duty } from './records';
import type { DutyKind } from './choices';
import found from './duties.json' with { type: 'json' };

interface Within {
  readonly days?: number;
  readonly months?: number;
}

export interface DutyStep {
  readonly id: string;
  readonly text: LocalText;
  readonly to: LocalText;
  readonly within: Within;
  /** It cannot be said earlier. */
  readonly notBefore?: Within;
}

export interface DutySpec {
  readonly kind: DutyKind;
  readonly title: LocalText;
  readonly law: LocalText;
  /** Whether a person who answers for it has checked texts and days. */
  readonly checked: boolean;
  /** It stands on no sheet that leaves the school, and on no tablet of a child. */
  readonly offSheets: boolean;
  /** Who is told as soon as it begins: told, not asked. */
  readonly tells: 'leaders' | 'readers';
  /** All steps come again after so long. */
  readonly repeats?: Within;
  readonly steps: readonly DutyStep[];
}

const SPECS = found as readonly DutySpec[];

export const OF_DUTY = Object.fromEntries(SPECS.map((spec) => [spec.kind, spec])) as Readonly<
  Record<DutyKind, DutySpec>
>;

/** When a step is due: on its own day, or on the one to which the duty was pulled forward. */
export function dutyStepDay(
  { since, alarm }: Pick<Duty, 'since' | 'alarm'>,
  { within }: Pick<DutyStep, 'within'>,
): Day {
  const day = after(since, within);
  return alarm !== undefined && alarm.on < day ? alarm.on : day;
}

/** Whether a step can be said to be done on a day. */
export function isTooEarly({ since }: Pick<Duty, 'since'>, { notBefore }: DutyStep, day: Day): boolean {
  return notBefore !== undefined && day < after(since, notBefore);
}

/** The steps that are still to be done, the earliest first. */
export function openSteps(duty: Duty): (DutyStep & { readonly day: Day })[] {
  if (duty.endedAt !== undefined) return [];
  const done = new Set(duty.steps.map(({ step }) => step));
  return OF_DUTY[duty.kind].steps
    .filter(({ id }) => !done.has(id))
    .map((step) => ({ ...step, day: dutyStepDay(duty, step) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The next day of any of them. */
export function nextDutyDay(duties: readonly Duty[]): Day | undefined {
  return duties
    .flatMap((duty) => openSteps(duty).slice(0, 1))
    .map(({ day }) => day)
    .toSorted()[0];
}

function after(day: Day, { days = 0, months = 0 }: Within): Day {
  return addDays(addMonths(day, months), days);
}

/** The same day so many months later; the last of the month where there is none. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + count;
  const target = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const dates = [day.slice(8), '30', '29', '28'];
  return dates.map((date) => `${target}-${date}`).find(isDay) ?? `${target}-28`;
}
