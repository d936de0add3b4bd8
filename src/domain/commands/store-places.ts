import { paths } from '../paths';
import { placesSchema } from '../risk/places';
import { placesProblems } from '../risk/places-problems';
import { command, one, refused, replaced } from './command';

/** Places of learning and support, and when each is suggested. */
export const storePlaces = command({
  of: 'city',
  needs: 'set-places',
  payload: placesSchema,
  sources: () => ({ stored: one(paths.places, placesSchema) }),
  decide: ({ stored }, { payload }) =>
    placesProblems(payload).length > 0 ? refused('place-unknown') : replaced(paths.places, stored, payload),
});
