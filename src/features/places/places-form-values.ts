import { FACTORS } from '@domain/risk/features';
import type { Places } from '@domain/risk/places';
import { localText, type LocalText } from '@domain/school/settings';
import * as z from 'zod/mini';
import { isTooLong } from '@/i18n/characters';

/** As long as one text may be, in one language. */
export const PLACE_TEXT_MAX = 300;

/** Counted as the field tells it. */
const fits = z.refine<string>((text) => !isTooLong(text, PLACE_TEXT_MAX));
const written = z.string().check(z.trim(), z.minLength(1), fits);

/** Texts are edited in two languages; those in others are kept as they are. */
const textSchema = z.strictObject({ ja: written, en: z.string().check(fits), others: localText });

/** What the form holds: shares in percent, and empty fields as a form has them. */
export const placesFormSchema = z.strictObject({
  places: z
    .array(z.strictObject({ key: z.string(), name: textSchema }))
    .check(z.minLength(1), z.maxLength(40)),
  rules: z
    .array(
      z.strictObject({
        key: z.string(),
        place: z.string(),
        factor: z.enum(FACTORS),
        percent: z.number().check(z.minimum(0), z.maximum(100)),
        /** NaN: left empty, any. */
        absentYear: z.union([z.nan(), z.number().check(z.int(), z.minimum(0), z.maximum(250))]),
        reason: textSchema,
      }),
    )
    .check(z.maxLength(100)),
});
export type PlacesFormValues = z.infer<typeof placesFormSchema>;
type FormText = PlacesFormValues['places'][number]['name'];

export const NO_TEXT: FormText = { ja: '', en: '', others: { ja: '' } };

export function formValuesOf({ places, rules }: Places): PlacesFormValues {
  return {
    places: places.map(({ id, name }) => ({ key: id, name: formTextOf(name) })),
    rules: rules.map(({ id, place, when, reason }) => ({
      key: id,
      place,
      factor: when.factor,
      percent: Math.round(when.share * 1000) / 10,
      absentYear: when.absentYear ?? Number.NaN,
      reason: formTextOf(reason),
    })),
  };
}

export function placesOf({ places, rules }: PlacesFormValues): Places {
  return {
    places: places.map(({ key, name }) => ({ id: key, name: textOf(name) })),
    rules: rules.map(({ key, place, factor, percent, absentYear, reason }) => ({
      id: key,
      place,
      when: { factor, share: percent / 100, ...(!Number.isNaN(absentYear) && { absentYear }) },
      reason: textOf(reason),
    })),
  };
}

function formTextOf(text: LocalText): FormText {
  return { ja: text.ja, en: text.en ?? '', others: text };
}

function textOf({ ja, en, others }: FormText): LocalText {
  const kept = Object.fromEntries(Object.entries(others).filter(([language]) => language !== 'en'));
  return { ...kept, ja: ja.trim(), ...(en.trim() !== '' && { en: en.trim() }) };
}
