import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './printed.module.css';

interface PrintedProps {
  heading: ReactNode;
  children: ReactNode;
}

/** What a page prints in place of itself. It is not seen on the screen. */
export function Printed({ heading, children }: PrintedProps) {
  return createPortal(
    <section className={styles.sheet}>
      <h2>{heading}</h2>
      {children}
    </section>,
    document.body,
  );
}
