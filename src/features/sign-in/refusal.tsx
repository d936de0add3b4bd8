import type { ReactNode } from 'react';
import { look } from './look';

/** Why somebody was not let in, or could not do what they wanted: said to everybody at once. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    <p className={look.refusal} role="alert">
      {children}
    </p>
  );
}
