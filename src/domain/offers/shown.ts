/** What of an offer stands with a child today. */
import type { Day } from '../days';
import type { Offer } from './records';

/** Whether a child keeps something of it from whoever offers it, or from whom it names. */
export function isKeptFrom(
  not: readonly string[],
  { by, person }: { readonly by: string; readonly person?: { readonly uid: string } | undefined },
): boolean {
  return not.includes(by) || (person !== undefined && not.includes(person.uid));
}

/** Whether it still stands there, today or on a later day. */
export function isStanding({ withdrawn, until }: Pick<Offer, 'withdrawn' | 'until'>, today: Day): boolean {
  return !withdrawn && today <= until;
}

/** Whether a child sees it today. */
export function isShown(offer: Pick<Offer, 'withdrawn' | 'from' | 'until'>, today: Day): boolean {
  return isStanding(offer, today) && offer.from <= today;
}
