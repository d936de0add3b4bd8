import { CASE_TEXT_MAX } from '@domain/cases/choices';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import type { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';
import { useCasesReader } from '../cases-context';
import { look } from '../look';

interface DeedFormProps {
  deed: ReturnType<typeof useDeed>;
  submit: string;
  /** Whether it is whole, so that it can be sent. */
  isWhole: boolean;
  /** Whether something stands in it that has to wait for a connection. */
  isBegun: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form that ends in one command. What is written stays on this device until it is sent. */
export function DeedForm({ deed, submit, isWhole, isBegun, onSubmit, children }: DeedFormProps) {
  const { t } = useTranslation('cases');
  const { live } = useCasesReader();
  const can = live && !deed.busy && isWhole;
  return (
    <Form
      className={look.form}
      onSubmit={() => {
        if (can) onSubmit();
      }}
    >
      {children}
      {deed.problem}
      {!live && isBegun && <p role="status">{t('kept')}</p>}
      <Button variant="primary" type="submit" disabled={!can}>
        {submit}
      </Button>
    </Form>
  );
}

interface WordsProps {
  label: string;
  hint?: string;
  value: string;
  max?: number;
  onChange: (value: string) => void;
}

/** Words of some length. */
export function Words({ label, hint, value, max = CASE_TEXT_MAX, onChange }: WordsProps) {
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      room={{ text: value, max, isOver: isTooLong(value, max) }}
    >
      {(control) => (
        <textarea {...control} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface LineProps {
  label: string;
  type?: 'text' | 'date';
  value: string;
  onChange: (value: string) => void;
}

/** A few words, or a day. */
export function Line({ label, type = 'text', value, onChange }: LineProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input {...control} type={type} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T | '';
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}

/** One of many, in a line. */
export function Select<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  const { t } = useTranslation('cases');
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {value === '' && <option value="">{t('choose')}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What is needed now and then, behind its name. */
export function Fold({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <details className={look.fold}>
      <summary>{heading}</summary>
      {children}
    </details>
  );
}

/** Whether a text can be sent: something stands there, and no more than has room. */
export function isSaid(text: string, max = CASE_TEXT_MAX): boolean {
  return text.trim() !== '' && !isTooLong(text, max);
}

/** A text that need not be there: nothing, or as much as has room. */
export function isSaidOrNot(text: string, max = CASE_TEXT_MAX): boolean {
  return text.trim() === '' || isSaid(text, max);
}
