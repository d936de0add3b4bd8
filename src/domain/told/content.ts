/** What families and children are told of the records: its version, its order, a school's own periods. */
import type { Period, Purpose } from '../documents/declaration';
import { type Periods, PERIODS } from '../rights/retention';
import { COUNTED_FROM } from '../rights/counted-from';

/** Raised whenever what is told changes: families are given the new one. */
export const TOLD_VERSION = '2026-12-4';

/** In the order in which they are told. */
export const TOLD_PURPOSES = [
  ...(['listening', 'survey', 'help', 'noticing', 'care', 'membership', 'accountability'] as const),
] as const satisfies readonly Purpose[];
export type ToldPurpose = (typeof TOLD_PURPOSES)[number];

/** `named`: whoever stands in the record itself. */
export const TOLD_READERS = [
  'child',
  'homeroom',
  'counsellor',
  'leader',
  'admin',
  'place',
  'centre',
  'named',
] as const;
export type ToldReader = (typeof TOLD_READERS)[number];

export interface ToldRow {
  readonly readers: readonly ToldReader[];
  readonly periods: readonly Period[];
}

/** A school's own periods as a text for an address, so that its leaflet says them. */
export function periodsText(periods: Periods): string {
  return [...PERIODS.map((one) => String(periods[one])), periods.from].join('-');
}

/** `undefined` for what is no such text. */
export function periodsIn(text: string | null): Periods | undefined {
  const parts = (text ?? '').split('-');
  const from = COUNTED_FROM.find((one) => one === parts.at(-1));
  const years = parts.slice(0, -1);
  if (!from || years.length !== PERIODS.length || !years.every((one) => /^\d{1,2}$/.test(one)))
    return undefined;
  const named = Object.fromEntries(PERIODS.map((one, index) => [one, Number(years[index])]));
  return { ...(named as Record<Period, number>), from };
}
