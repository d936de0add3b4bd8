import { monthOf, type Day } from '../days';
import { isLongAbsent } from './attendance-features';
import type { ChosenModels } from './choice';
import { type FactorProfile, factorProfile } from './factor-profile';
import type { FeatureRow } from './features';
import type { Places } from './places';
import type { Risk } from './records';
import { scoreRow } from './score';
import { suggestedPlaces } from './suggested-places';

/**
 * What stands about a pupil in `derived/risk` for a day. Nothing is predicted for those who are long absent already; their absence alone
 * says which places may help.
 */
export function riskOf(row: FeatureRow, { active, shadow }: ChosenModels, places: Places, day: Day): Risk {
  const head = { month: monthOf(day), day, alreadyAbsent: isLongAbsent(row) };
  const placesFor = (profile: FactorProfile) => suggestedPlaces(places, profile, row.absent_year ?? null);
  if (head.alreadyAbsent)
    return { ...head, synthetic: false, factors: {}, places: placesFor({ attendance: 1 }) };
  const scored = active && scoreRow(active, row);
  const factors = scored ? factorProfile(scored) : {};
  return {
    ...head,
    ...(scored && { scored }),
    ...(shadow && { shadow: scoreRow(shadow, row) }),
    synthetic: active?.card.synthetic ?? false,
    factors,
    places: placesFor(factors),
  };
}
