import './choice-list.css';
import type { ReactNode } from 'react';

interface ChoiceListProps<T extends string> {
  legend: ReactNode;
  name: string;
  options: readonly { readonly value: T; readonly label: ReactNode; readonly note?: string }[];
  chosen: T | undefined;
  /** The id of what is wrong with it. */
  describedBy?: string | undefined;
  onChoose: (value: T) => void;
}

/** One of several, as large radio buttons. */
export function ChoiceList<T extends string>({
  legend,
  name,
  options,
  chosen,
  describedBy,
  onChoose,
}: ChoiceListProps<T>) {
  return (
    <fieldset className="choices" aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {options.map(({ value, label, note }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {label}
            {note && <span className="muted"> {note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
