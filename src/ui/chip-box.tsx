import './chip-box.css';

interface ChipBoxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
}

/** A tick box with room for a finger. */
export function ChipBox({ checked, onChange, label }: ChipBoxProps) {
  return (
    <label className="chip-box">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
