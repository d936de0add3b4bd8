import { look } from './look';

interface WordPillsProps<T extends string> {
  legend: string;
  name: string;
  options: readonly { readonly value: T; readonly label: string }[];
  chosen: T | '';
  onChoose: (value: T) => void;
}

/** One of several in one line, for a form that is filled in between two lessons. */
export function WordPills<T extends string>({ legend, name, options, chosen, onChoose }: WordPillsProps<T>) {
  return (
    <fieldset className={look.pills}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
