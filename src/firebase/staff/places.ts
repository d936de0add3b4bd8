/** The rules by which places of learning and support are suggested to staff. */
import { paths } from '@domain/paths';
import { placesSchema, type Places } from '@domain/risk/places';
import { type Watch, watchDocument } from './watch';

/** `null` while the city uses the default. */
export function watchPlaces(): Watch<Places | null> {
  return watchDocument(paths.places, placesSchema);
}
