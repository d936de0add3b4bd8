/** Why rules of places cannot be saved although every field is filled in. */
import type { Places } from './places';

export type PlacesProblem =
  /** A rule that leads to a place that is not (or no longer) in the list. */
  | { readonly why: 'unknown-place'; readonly rule: number }
  /** Two entries under one id: one of them would never be found. */
  | { readonly why: 'repeated-place'; readonly place: number }
  | { readonly why: 'repeated-rule'; readonly rule: number };

export function placesProblems({ places, rules }: Places): PlacesProblem[] {
  const ids = places.map(({ id }) => id);
  const ruleIds = rules.map(({ id }) => id);
  return [
    ...ids.flatMap((id, place) =>
      ids.indexOf(id) < place ? [{ why: 'repeated-place' as const, place }] : [],
    ),
    ...rules.flatMap(({ id, place }, rule) => [
      ...(ids.includes(place) ? [] : [{ why: 'unknown-place' as const, rule }]),
      ...(ruleIds.indexOf(id) < rule ? [{ why: 'repeated-rule' as const, rule }] : []),
    ]),
  ];
}
