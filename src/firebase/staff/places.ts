/** The rules by which places of learning and support are suggested to staff. */
import { paths } from '@domain/paths';
import { sentTexts } from '@domain/texts';
import { placesSchema, type Places } from '@domain/risk/places';
import { doc, setDoc } from 'firebase/firestore';
import { staffFirestore } from './database';
import { outcomeOf, type StoreOutcome } from './store-outcome';
import { type Watch, watchDocument } from './watch';

/** `null` while the city uses the default. */
export function watchPlaces(): Watch<Places | null> {
  return watchDocument(paths.places, placesSchema);
}

export function storePlaces(places: Places): Promise<StoreOutcome> {
  return outcomeOf(setDoc(doc(staffFirestore(), paths.places), sentTexts(places)));
}
