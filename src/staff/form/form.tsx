import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './form.module.css';

interface FormProps {
  /** The id of what names it. */
  labelledBy?: string;
  className?: string | undefined;
  /** The form says itself what is wrong, in the reader's language; a browser would in its own. */
  noValidate?: boolean;
  onSubmit: (form: HTMLFormElement) => void;
  children: ReactNode;
}

/** Fields below each other, and what sends them. */
export function Form({ labelledBy, className, noValidate, onSubmit, children }: FormProps) {
  return (
    <form
      className={clsx(styles.form, className)}
      aria-labelledby={labelledBy}
      noValidate={noValidate}
      onSubmit={(event) => {
        event.preventDefault();
        // One within another is sent by itself.
        event.stopPropagation();
        onSubmit(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}

/** Why it was not done; nothing while nothing went wrong. */
export function Problem({ children }: { children: ReactNode }) {
  if (children === null || children === undefined) return null;
  return (
    <p className="field-error" role="alert">
      {children}
    </p>
  );
}
