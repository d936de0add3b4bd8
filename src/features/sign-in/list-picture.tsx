import type { ListPicture as Animal } from '@domain/accounts/class-tablet';
import type { ReactNode } from 'react';

const EYES = (
  <g fill="var(--paper)">
    <circle cx="25" cy="33" r="2.4" />
    <circle cx="39" cy="33" r="2.4" />
  </g>
);

/** Heads from the front, told apart in black and white as well. */
const HEADS: Readonly<Record<Animal, ReactNode>> = {
  rabbit: (
    <>
      <ellipse cx="25" cy="17" rx="4.5" ry="11" />
      <ellipse cx="39" cy="17" rx="4.5" ry="11" />
      <circle cx="32" cy="36" r="14" />
      {EYES}
    </>
  ),
  bear: (
    <>
      <circle cx="19" cy="22" r="7" />
      <circle cx="45" cy="22" r="7" />
      <circle cx="32" cy="35" r="16" />
      {EYES}
      <ellipse cx="32" cy="42" rx="6" ry="4.5" fill="var(--paper)" />
    </>
  ),
  chick: (
    <>
      <path d="M32 18 C30 14 31 11 34 9 C34 12 36 14 34 18 Z" />
      <circle cx="32" cy="34" r="16" />
      {EYES}
      <path d="M27 38 H37 L32 45 Z" fill="var(--paper)" />
    </>
  ),
  frog: (
    <>
      <circle cx="21" cy="22" r="8" />
      <circle cx="43" cy="22" r="8" />
      <ellipse cx="32" cy="36" rx="19" ry="14" />
      <g fill="var(--paper)">
        <circle cx="21" cy="21" r="3.4" />
        <circle cx="43" cy="21" r="3.4" />
      </g>
      <path d="M22 38 Q32 46 42 38" fill="none" stroke="var(--paper)" strokeWidth="2.4" />
    </>
  ),
  elephant: (
    <>
      <circle cx="16" cy="30" r="10" />
      <circle cx="48" cy="30" r="10" />
      <circle cx="32" cy="30" r="14" />
      <path d="M28 40 H36 V50 C36 54 42 54 43 51 L46 53 C44 58 28 59 28 50 Z" />
      <circle cx="27" cy="29" r="2.4" fill="var(--paper)" />
      <circle cx="37" cy="29" r="2.4" fill="var(--paper)" />
    </>
  ),
  penguin: (
    <>
      <path d="M32 10 C20 10 15 20 15 33 C15 46 22 52 32 52 C42 52 49 46 49 33 C49 20 44 10 32 10 Z" />
      <path
        d="M32 26 C28 20 20 24 21 33 C22 43 27 48 32 48 C37 48 42 43 43 33 C44 24 36 20 32 26 Z"
        fill="var(--paper)"
      />
      <circle cx="27" cy="31" r="2.4" />
      <circle cx="37" cy="31" r="2.4" />
      <path d="M28 36 H36 L32 42 Z" />
    </>
  ),
  dog: (
    <>
      <path d="M14 18 C8 20 8 36 13 42 C18 40 20 30 20 22 Z" />
      <path d="M50 18 C56 20 56 36 51 42 C46 40 44 30 44 22 Z" />
      <path d="M32 14 C20 14 17 24 18 34 C19 46 25 51 32 51 C39 51 45 46 46 34 C47 24 44 14 32 14 Z" />
      {EYES}
      <ellipse cx="32" cy="42" rx="4" ry="3" fill="var(--paper)" />
    </>
  ),
};

/** Each of another shape and another soft colour. */
const GROUNDS: readonly ReactNode[] = [
  <circle key="round" cx="32" cy="32" r="31" fill="var(--accent-soft)" />,
  <rect key="square" x="1" y="1" width="62" height="62" rx="12" fill="var(--warm-soft)" />,
  <path key="drop" d="M32 0 L64 24 L52 62 H12 L0 24 Z" fill="var(--up-soft)" />,
  <path key="leaf" d="M2 32 C2 8 20 2 62 2 C62 44 56 62 32 62 C14 62 2 50 2 32 Z" fill="var(--down-soft)" />,
  <path key="turned" d="M17 2 H47 L62 17 V47 L47 62 H17 L2 47 V17 Z" fill="var(--line)" />,
];

/** An animal on its ground, beside the child's number: for whoever finds itself sooner by a picture. */
export function ListPicture({ animal, ground }: { animal: Animal; ground: number }) {
  return (
    <svg viewBox="0 0 64 64" width="64" height="64" fill="currentColor" aria-hidden="true">
      {GROUNDS[ground]}
      {HEADS[animal]}
    </svg>
  );
}
