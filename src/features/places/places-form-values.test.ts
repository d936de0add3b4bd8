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

it('takes texts as long as the field says, in every language', () => {
  const fits = (ja: string, en: string) => {
    const values = formValuesOf({ places: [{ id: 'centre', name: { ja, en } }], rules: [] });
    return placesFormSchema.safeParse(values).success;
  };
  expect(fits('𠮷'.repeat(150), 'a'.repeat(300))).toBe(true);
  expect(fits('𠮷'.repeat(151), 'a')).toBe(false);
  expect(fits('あ', 'a'.repeat(301))).toBe(false);
});
