import type { UseFormReturn } from 'react-hook-form';
import { Field } from '@/staff/form/field';
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
    <Field id={at} label={label} wrong={wrong}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          min={0}
          max={max}
          step="any"
          {...form.register(at, { valueAsNumber: true })}
        />
      )}
    </Field>
  );
}
