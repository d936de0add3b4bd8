import { useId } from 'react';
import styles from './form.module.css';

interface TicksProps {
  name: string;
  label: string;
  options: readonly { readonly value: string; readonly label: string }[];
  chosen: readonly string[];
  wrong?: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

/** Tick boxes of which some may be ticked. What is ticked stays in the order in which it was. */
export function Ticks({ name, label, options, chosen, wrong, onChange }: TicksProps) {
  const id = useId();
  const tick = (value: string, on: boolean) =>
    onChange([...chosen.filter((one) => one !== value), ...(on ? [value] : [])]);
  return (
    <fieldset className={styles.ticks} aria-describedby={wrong === undefined ? undefined : id}>
      <legend>{label}</legend>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="checkbox"
            name={name}
            checked={chosen.includes(one.value)}
            onChange={({ target }) => tick(one.value, target.checked)}
          />
          {one.label}
        </label>
      ))}
      {wrong !== undefined && (
        <p id={id} className="field-error">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
