/** What adults did for a child in a month, as the columns of an export tell it. */
import type { Support } from '../cases/records';
import { addDays, type Day, dayOfInstant, type Month, monthOf } from '../days';
import { CONTACT, NOTICE, SUPPORT, SUPPORT_COLUMNS } from './panel-columns';

export interface Deeds {
  /** When notices about the child came about. */
  readonly noticedAt: readonly string[];
  /** Days on which somebody wrote down that they spoke with it. */
  readonly contactDays: readonly Day[];
  readonly supports: readonly Pick<Support, 'kind' | 'state' | 'takenUpOn' | 'overOn'>[];
}

export type DeedFlags = Readonly<Record<string, '0' | '1'>>;

export function deedsIn({ noticedAt, contactDays, supports }: Deeds, month: Month): DeedFlags {
  const standing = supports.filter((support) => stoodIn(support, month));
  const kinds = new Set(standing.map(({ kind }) => kind));
  return {
    [NOTICE]: flag(noticedAt.some((at) => monthOf(dayOfInstant(at)) === month)),
    [SUPPORT]: flag(standing.length > 0),
    [CONTACT]: flag(contactDays.some((day) => monthOf(day) === month)),
    ...Object.fromEntries(SUPPORT_COLUMNS.map(({ kind, name }) => [name, flag(kinds.has(kind))])),
  };
}

/** What was only planned is no support yet. */
export function stoodIn({ takenUpOn, overOn }: Pick<Support, 'takenUpOn' | 'overOn'>, month: Month): boolean {
  if (takenUpOn === undefined || takenUpOn > lastDayOf(month)) return false;
  return overOn === undefined || overOn >= `${month}-01`;
}

function flag(value: boolean): '0' | '1' {
  return value ? '1' : '0';
}

export function lastDayOf(month: Month): Day {
  return addDays(`${nextMonth(month)}-01`, -1);
}

export function nextMonth(month: Month): Month {
  return monthOf(addDays(`${month}-01`, 31));
}
