import { defaultPlaces } from '@domain/defaults/places';
import { expect, it } from 'vitest';
import { formValuesOf, placesFormSchema, placesOf } from './places-form-values';

it('gives back what it was given', () => {
  expect(placesOf(formValuesOf(defaultPlaces))).toEqual(defaultPlaces);
  expect(placesFormSchema.safeParse(formValuesOf(defaultPlaces)).success).toBe(true);
});

it('keeps the languages that are not edited here, and drops English that was emptied', () => {
  const name = { ja: '教育支援センター', en: 'Centre', pt: 'Centro' };
  const values = formValuesOf({ places: [{ id: 'centre', name }], rules: [] });
  const places = values.places.map((place) => ({
    ...place,
    name: { ...place.name, ja: ' 支援センター ', en: '' },
  }));
  expect(placesOf({ ...values, places }).places).toEqual([
    { id: 'centre', name: { ja: '支援センター', pt: 'Centro' } },
  ]);
});
