/** From what an adult has worded to what stands with a child. */
import type { Actor } from '../commands/command';
import type { Refusal } from '../commands/refusals';
import { addDays, type Day } from '../days';
import type { Staff } from '../identity';
import { OFFER_DAYS_MAX } from './choices';
import type { Offer, OfferGroup, Offering, OfferWords } from './records';

type People = Readonly<Record<string, Staff>>;

/** What speaks against it, whoever it is for. */
export function problemOf(
  { from, until, person }: OfferWords,
  staff: People,
  today: Day,
): Refusal | undefined {
  if (until < from || until < today || until > addDays(from, OFFER_DAYS_MAX)) return 'days-unfit';
  return person === undefined || staff[person]?.active ? undefined : 'contact-unknown';
}

/** With the names that the child is told. `now` in ms since 1970. */
export function madeOf(
  { person, ...words }: OfferWords,
  staff: People,
  actor: Pick<Actor, 'uid' | 'name'>,
  now: number,
): Omit<Offer, 'to' | 'at'> & { readonly at: Date } {
  const name = person === undefined ? undefined : staff[person]?.displayName;
  return {
    ...words,
    ...(person !== undefined && name !== undefined && { person: { uid: person, name } }),
    ...{ by: actor.uid, byName: actor.name, withdrawn: false, at: new Date(now) },
  };
}

/** What one child gets of what is offered to many. */
export function pieceOf(offering: Offering): Offer {
  const own = Object.entries(offering).filter(([field]) => !['group', 'done', 'after'].includes(field));
  const to = offering.group.classId === undefined ? 'grades' : 'class';
  return { ...(Object.fromEntries(own) as Omit<Offer, 'to'>), to };
}

/** Whom it is for, as the log says it. */
export function saidOf({ classId, grades = [] }: OfferGroup): string[] {
  return classId === undefined ? grades.map(String) : [classId];
}
