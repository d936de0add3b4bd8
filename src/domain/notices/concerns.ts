/** What a pupil or a colleague has written that adults have to look at: sources to reasons, with a deadline. */
import { OF_KIND } from './kinds';
import type { SchoolCalendar } from '../school/calendar';
import type { IsoInstant } from '../days';
import type { Matter, ReasonFor } from './compose';
import { sameSchoolDay, secondSchoolDay } from './deadlines';

/** A matter before it is known whom it is for. */
export type Concern = Pick<Matter, 'kind' | 'window' | 'since' | 'openBy' | 'reasons'>;

/** One source of a concern. */
export interface Sourced {
  readonly reason: ReasonFor;
  readonly receivedAt: IsoInstant;
}

/** One concern of all its sources; none without any. Their order does not matter. */
export function concernOf(
  kind: Concern['kind'],
  window: string,
  sourced: readonly Sourced[],
  calendar: SchoolCalendar,
): Concern[] {
  const [first, ...others] = sourced.map(({ receivedAt }) => Date.parse(receivedAt));
  if (first === undefined) return [];
  const received = Math.max(first, ...others);
  const reasons = sourced.map(({ reason }) => reason).sort(inOrder);
  const openBy = deadline(kind, calendar, received);
  return [
    { kind, window, since: iso(received), reasons, ...(openBy !== undefined && { openBy: iso(openBy) }) },
  ];
}

function deadline(kind: Concern['kind'], calendar: SchoolCalendar, received: number): number | undefined {
  switch (OF_KIND[kind].deadline) {
    case 'same-school-day':
      return sameSchoolDay(calendar, received);
    case 'second-school-day':
      return secondSchoolDay(calendar, received);
    case undefined:
      return undefined;
  }
}

function inOrder(a: ReasonFor, b: ReasonFor): number {
  const [left, right] = [a, b].map(({ code, sources, params }) => JSON.stringify([sources, code, params]));
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function iso(ms: number): IsoInstant {
  return new Date(ms).toISOString();
}
