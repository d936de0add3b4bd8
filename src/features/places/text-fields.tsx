import type { Path, UseFormReturn } from 'react-hook-form';
import { isTooLong } from '@/i18n/characters';
import { TextRoom } from '@/i18n/text-room';
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
      <div key={language} className="field">
        <label htmlFor={id}>{labels[language]}</label>
        <input
          id={id}
          lang={language}
          aria-invalid={isMissing || isTooLong(text, PLACE_TEXT_MAX)}
          aria-describedby={isMissing ? `${id}-wrong` : `${id}-room`}
          {...form.register(id as Path<PlacesFormValues>)}
        />
        {isMissing ? (
          <p id={`${id}-wrong`} className="field-error">
            {wrong}
          </p>
        ) : (
          <TextRoom id={`${id}-room`} text={text} max={PLACE_TEXT_MAX} />
        )}
      </div>
    );
  });
}
