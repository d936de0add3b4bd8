import clsx from 'clsx';
import { useId } from 'react';
import styles from './picker.module.css';

interface PickerProps {
  name?: string;
  label: string;
  chosen: string;
  options: readonly { readonly value: string; readonly label: string }[];
  /** What is wrong with what is chosen. */
  wrong?: string | undefined;
  onChoose: (value: string) => void;
}

/** One of a few things, chosen above what it changes. */
export function Picker({ name, label, chosen, options, wrong, onChoose }: PickerProps) {
  const id = useId();
  return (
    <label className={clsx(styles.picker, wrong !== undefined && styles.wrong)}>
      <span id={`${id}-label`}>{label}</span>
      <select
        name={name}
        value={chosen}
        aria-labelledby={`${id}-label`}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {wrong !== undefined && (
        <span id={`${id}-wrong`} className="field-error">
          {wrong}
        </span>
      )}
    </label>
  );
}
