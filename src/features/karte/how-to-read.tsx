import type { ReactNode } from 'react';
import { look } from './look';

/** Below a heading: how what follows is read, and how it is not. */
export function HowToRead({ children }: { children: ReactNode }) {
  return <p className={look.howToRead}>{children}</p>;
}
