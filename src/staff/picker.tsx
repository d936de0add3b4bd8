import styles from './picker.module.css';

interface PickerProps {
  label: string;
  chosen: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChoose: (value: string) => void;
}

/** One of a few things, chosen above what it changes. */
export function Picker({ label, chosen, options, onChoose }: PickerProps) {
  return (
    <label className={styles.picker}>
      <span>{label}</span>
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
