import type { Path, UseFormReturn } from 'react-hook-form';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { PLACE_TEXT_MAX, type PlacesFormValues } from './places-form-values';

interface TextFieldsProps {
  form: UseFormReturn<PlacesFormValues>;
  at: `places.${number}.name` | `rules.${number}.reason`;
  labels: { readonly ja: string; readonly en: string };
  /** What is wrong with the Japanese wording, which must be there. */
  wrong: string | undefined;
}

/** A text in Japanese, and in English if somebody writes it. */
export function TextFields({ form, at, labels, wrong }: TextFieldsProps) {
  return (['ja', 'en'] as const).map((language) => {
    const id = `${at}.${language}`;
    const text = form.watch(`${at}.${language}`);
    const isMissing = language === 'ja' && wrong !== undefined && text.trim() === '';
    return (
      <Field
        key={language}
        id={id}
        label={labels[language]}
        wrong={isMissing ? wrong : undefined}
        room={{ text, max: PLACE_TEXT_MAX, isOver: isTooLong(text, PLACE_TEXT_MAX) }}
      >
        {(control) => <input {...control} lang={language} {...form.register(id as Path<PlacesFormValues>)} />}
      </Field>
    );
  });
}
