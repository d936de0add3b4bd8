import { placesSchema, type Places } from '../risk/places';
import data from './places.json' with { type: 'json' };

/** Places of learning and support as most cities have them, and when staff are reminded of each, for the board to correct. */
export const defaultPlaces: Places = placesSchema.parse(data);
