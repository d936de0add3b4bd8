/** The kinds of fields of a form that is sent: each says beside itself, and to everybody, what is wrong in it. */
import { type ReactNode, useId } from 'react';
import { type FieldPath, type FieldPathValue, type FieldValues, useController } from 'react-hook-form';
import { isTooLong } from '@/i18n/characters';
import { ChoiceList } from '@/ui/choice-list';
import { Picker } from '../picker';
import { Check } from './check';
import { Field } from './field';
import { Problem } from './form';
import styles from './form.module.css';
import { Ticks } from './ticks';
import type { SentForm } from './use-sent-form';
import { type Missing, useWrong } from './use-wrong';

interface Of<Values extends FieldValues> {
  of: SentForm<Values>;
  name: FieldPath<Values>;
  /** What is wrong in it, where there is more to say than that it is empty or cannot be so. */
  wrong?: string | undefined;
}

/** What stands in the field, how it is changed, and what is wrong in it. */
function useField<Values extends FieldValues>({ of, name, wrong }: Of<Values>, missing: Missing) {
  const { field, fieldState } = useController({ control: of.control, name });
  const value: unknown = field.value;
  return {
    ...{ name, value, wrong: useWrong(fieldState.error, value, missing, wrong) },
    set: (next: unknown) => of.set(name, next as FieldPathValue<Values, FieldPath<Values>>),
  };
}

interface WrongProps<Values extends FieldValues> extends Of<Values> {
  missing: Missing;
}

/** What is wrong with what several controls make together. */
export function Wrong<Values extends FieldValues>({ missing, ...of }: WrongProps<Values>) {
  const { wrong } = useField(of, missing);
  return <Problem>{wrong}</Problem>;
}

interface TextProps<Values extends FieldValues> extends Of<Values> {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  max?: number;
}

/** Words of some length. How much more fits is said all the time. */
export function WordsField<Values extends FieldValues>(props: TextProps<Values> & { rows?: number }) {
  const { max, rows } = props;
  const { name, value, wrong, set } = useField(props, 'write');
  const text = String(value);
  const room = max === undefined ? undefined : { text, max, isOver: isTooLong(text, max) };
  return (
    <Field {...asked(props)} wrong={room?.isOver ? undefined : wrong} {...(room && { room })}>
      {(control) => (
        <textarea {...{ ...control, name, rows }} value={text} onChange={({ target }) => set(target.value)} />
      )}
    </Field>
  );
}

interface LineProps<Values extends FieldValues> extends TextProps<Values> {
  type?: 'text' | 'date' | 'month' | 'time' | 'email';
  /** Of a day or a time: the first and the last that can be chosen. */
  least?: string;
  most?: string;
  /** The id of names to choose from. */
  list?: string;
  isNumber?: boolean;
  /** How much more fits is said all the time. */
  saysRoom?: boolean;
}

const MISSING = { text: 'write', email: 'write', date: 'day', month: 'month', time: 'time' } as const;

/** A few words, a day or a time. That they are too many is said once they are. */
export function LineField<Values extends FieldValues>(props: LineProps<Values>) {
  const { type = 'text', least, most, list, isNumber = false, saysRoom = false, max = Infinity } = props;
  const { name, value, wrong, set } = useField(props, isNumber ? 'number' : MISSING[type]);
  const text = String(value);
  const isOver = isTooLong(text, max);
  return (
    <Field
      {...asked(props)}
      wrong={isOver ? undefined : wrong}
      {...((isOver || saysRoom) && { room: { text, max, isOver } })}
    >
      {(control) => (
        <input
          {...{ ...control, name, type, list }}
          {...{ min: least, max: most }}
          {...(isNumber && { inputMode: 'numeric', autoComplete: 'off' })}
          value={text}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </Field>
  );
}

function asked<Values extends FieldValues>({ id, label, hint }: TextProps<Values>) {
  return { label, ...(id !== undefined && { id }), ...(hint !== undefined && { hint }) };
}

interface ChoiceProps<Values extends FieldValues> extends Of<Values> {
  label: string;
  options: readonly { readonly value: string; readonly label: string; readonly note?: string }[];
  /** What stands there while nothing is chosen. */
  nothing?: string;
  /** What else follows of it. */
  onChosen?: (value: string) => void;
}

/** One of many, in a line. */
export function SelectField<Values extends FieldValues>({
  label,
  options,
  nothing,
  ...of
}: ChoiceProps<Values>) {
  const { name, value, wrong, set } = useField(of, 'choose');
  return (
    <Field label={label} wrong={wrong}>
      {(control) => (
        <select {...{ ...control, name }} value={String(value)} onChange={({ target }) => set(target.value)}>
          {nothing !== undefined && <option value="">{nothing}</option>}
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

/** One of a few things, above what it changes. */
export function PickField<Values extends FieldValues>(props: ChoiceProps<Values>) {
  const { label, options, nothing, onChosen, ...of } = props;
  const { name, value, wrong, set } = useField(of, 'choose');
  const first = nothing === undefined ? [] : [{ value: '', label: nothing }];
  return (
    <Picker
      {...{ name, label, wrong }}
      chosen={String(value)}
      options={[...first, ...options]}
      onChoose={(next) => {
        set(next);
        onChosen?.(next);
      }}
    />
  );
}

/** One of several, as large radio buttons. */
export function ChoiceField<Values extends FieldValues>({ label, options, ...of }: ChoiceProps<Values>) {
  const { name, value, wrong, set } = useField(of, 'choose');
  const id = useId();
  return (
    <div className={styles.choice}>
      <ChoiceList
        {...{ name, options }}
        legend={label}
        chosen={typeof value === 'string' ? value : undefined}
        describedBy={wrong === undefined ? undefined : id}
        onChoose={set}
      />
      {wrong !== undefined && (
        <p id={id} className="field-error">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** Whether something is so. */
export function TickField<Values extends FieldValues>({
  children,
  ...of
}: Of<Values> & { children: ReactNode }) {
  const { name, value, wrong, set } = useField(of, 'tick');
  return (
    <Check {...{ name, wrong }} checked={value === true} onChange={set}>
      {children}
    </Check>
  );
}

/** Some of several. */
export function TicksField<Values extends FieldValues>({ label, options, ...of }: ChoiceProps<Values>) {
  const { name, value, wrong, set } = useField(of, 'choose');
  return (
    <Ticks
      {...{ name, label, options, wrong }}
      chosen={Array.isArray(value) ? (value as readonly string[]) : []}
      onChange={set}
    />
  );
}
