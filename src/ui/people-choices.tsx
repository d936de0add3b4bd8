import './choice-list.css';
import type { ReactNode } from 'react';

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  /** What they are, beside the name. */
  readonly note?: ReactNode;
}

interface PeopleChoicesProps {
  legend: ReactNode;
  people: readonly ListedPerson[];
  chosen: readonly string[];
  /** With all that are chosen then. */
  onChange: (chosen: string[]) => void;
  /** No more can be chosen than this. */
  most: number;
}

/** Any number of people, as large check boxes. Whoever is chosen and no longer in the list stays chosen. */
export function PeopleChoices({ legend, people, chosen, onChange, most }: PeopleChoicesProps) {
  const toggled = (id: string) =>
    chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {people.map(({ id, name, note }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= most}
            onChange={() => onChange(toggled(id))}
          />
          <span>
            {name}
            {note !== undefined && <span className="muted"> {note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
