import type { Path, UseFormReturn } from 'react-hook-form';
import type { PlacesFormValues } from './places-form-values';

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
    const isWrong = language === 'ja' && wrong !== undefined;
    return (
      <div key={language} className="field">
        <label htmlFor={id}>{labels[language]}</label>
        <input
          id={id}
          lang={language}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          {...form.register(id as Path<PlacesFormValues>)}
        />
        {isWrong && (
          <p id={`${id}-wrong`} className="field-error">
            {wrong}
          </p>
        )}
      </div>
    );
  });
}
