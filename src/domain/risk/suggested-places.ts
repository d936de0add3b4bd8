import type { FactorProfile } from './factor-profile';
import type { Places } from './places';

/**
 * Which places of learning or support staff are reminded of, each once and with the first rule that names it. For staff alone: a
 * place reaches a child only when a person has approved it.
 */
export function suggestedPlaces(
  { places, rules }: Places,
  factors: FactorProfile,
  absentYear: number | null,
): { place: string; rule: string }[] {
  const known = new Set(places.map(({ id }) => id));
  const suggested = new Map<string, string>();
  for (const { id, place, when } of rules) {
    if (suggested.has(place) || !known.has(place)) continue;
    const share = factors[when.factor];
    if (share === undefined || share < when.share) continue;
    if (when.absentYear !== undefined && (absentYear ?? 0) < when.absentYear) continue;
    suggested.set(place, id);
  }
  return [...suggested].map(([place, rule]) => ({ place, rule }));
}
