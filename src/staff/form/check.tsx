import { type ReactNode, useId } from 'react';
import styles from './form.module.css';

interface CheckProps {
  name?: string;
  checked: boolean;
  /** Why it has to be ticked. */
  wrong?: string | undefined;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** A tick box with the sentence that it stands for. */
export function Check({ name, checked, wrong, onChange, children }: CheckProps) {
  const id = useId();
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          name={name}
          checked={checked}
          aria-invalid={wrong === undefined ? undefined : true}
          aria-describedby={wrong === undefined ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{children}</span>
      </label>
      {wrong !== undefined && (
        <p id={id} className="field-error">
          {wrong}
        </p>
      )}
    </>
  );
}
