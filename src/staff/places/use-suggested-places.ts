import { defaultPlaces } from '@domain/defaults/places';
import { suggestedPlaces } from '@domain/risk/suggested-places';
import { useLocalText } from '@/i18n/local-text';
import { usePorts } from '../ports';
import { useLive } from '../use-live';
import { valueOr } from '../watched';

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

export interface PlacesForChild {
  /** What the city's rules bring to mind, each with why. */
  readonly suggested: readonly (NamedPlace & { readonly reason: string | undefined })[];
  /** The rest of the city's list. */
  readonly others: readonly NamedPlace[];
}

/**
 * Places that the city's rules bring to mind, for adults to think about: by what was computed where this reader may see it, and, as nothing
 * is computed of a child that is away for long, by its absence alone.
 */
export function useSuggestedPlaces(school: string, pupilId: string, absentDays: number): PlacesForChild {
  const { setup, pupils } = usePorts();
  const text = useLocalText();
  const known = valueOr(useLive(setup.watchPlaces), null) ?? defaultPlaces;
  const computed = valueOr(useLive(pupils.watchRisk, school, pupilId), null)?.places ?? [];
  const byAbsence = suggestedPlaces(known, { attendance: 1 }, absentDays).filter(({ rule }) =>
    known.rules.some(({ id, when }) => id === rule && when.absentYear !== undefined),
  );
  const all = [...computed, ...byAbsence.filter(({ place }) => !computed.some((one) => one.place === place))];
  const suggested = all.flatMap(({ place, rule }) => {
    const found = known.places.find(({ id }) => id === place);
    const reason = known.rules.find(({ id }) => id === rule)?.reason;
    return found ? [{ id: place, name: text(found.name), reason: reason && text(reason) }] : [];
  });
  return {
    suggested,
    others: known.places
      .filter(({ id }) => !suggested.some((one) => one.id === id))
      .map(({ id, name }) => ({ id, name: text(name) })),
  };
}
