/** Forms of signing in on the form library, as large as everything here. Each says at its field what is wrong. */
import type { InputHTMLAttributes, ReactNode } from 'react';
import { type FieldPath, type FieldPathValue, type FieldValues, useController } from 'react-hook-form';
import type { SentForm } from '@/staff/form/use-sent-form';
import { look } from './look';

interface EntryFormProps<Values extends FieldValues> {
  of: SentForm<Values>;
  children: ReactNode;
}

export function EntryForm<Values extends FieldValues>({ of, children }: EntryFormProps<Values>) {
  return (
    <form
      className={look.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void of.submit(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}

type Input = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'autoCapitalize' | 'spellCheck' | 'autoFocus'
>;

interface EntryFieldProps<Values extends FieldValues> extends Input {
  of: SentForm<Values>;
  name: FieldPath<Values>;
  id: string;
  label: ReactNode;
  /** What is said when it cannot be so. `found`: how the schema calls what is wrong. */
  wrong: (found: string) => ReactNode;
}

/** A line to type in. */
export function EntryField<Values extends FieldValues>(props: EntryFieldProps<Values>) {
  const { of, name, id, label, wrong, ...input } = props;
  const { field, fieldState } = useController({ control: of.control, name });
  const found = fieldState.error;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...{ ...input, id, name }}
        value={String(field.value)}
        aria-invalid={found !== undefined}
        aria-describedby={found === undefined ? undefined : `${id}-error`}
        onChange={({ target }) => of.set(name, target.value as FieldPathValue<Values, FieldPath<Values>>)}
      />
      {found !== undefined && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {wrong(found.message ?? '')}
        </p>
      )}
    </div>
  );
}
