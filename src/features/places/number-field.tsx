import type { UseFormReturn } from 'react-hook-form';
import type { PlacesFormValues } from './places-form-values';

interface NumberFieldProps {
  form: UseFormReturn<PlacesFormValues>;
  at: `rules.${number}.${'percent' | 'absentYear'}`;
  label: string;
  max: number;
  wrong: string | undefined;
}

export function NumberField({ form, at, label, max, wrong }: NumberFieldProps) {
  return (
    <div className="field">
      <label htmlFor={at}>{label}</label>
      <input
        id={at}
        type="number"
        inputMode="decimal"
        min={0}
        max={max}
        step="any"
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${at}.wrong`}
        {...form.register(at, { valueAsNumber: true })}
      />
      {wrong !== undefined && (
        <p id={`${at}.wrong`} className="field-error">
          {wrong}
        </p>
      )}
    </div>
  );
}
