import type { CardPicture as Name } from '@domain/accounts/cards';
import type { ReactNode } from 'react';

/** Plain shapes, told apart in black and white as well. */
const SHAPES: Readonly<Record<Name, ReactNode>> = {
  fish: (
    <>
      <path d="M4 24 C12 10 28 10 36 24 C28 38 12 38 4 24 Z M36 24 L45 14 V34 Z" />
      <circle cx="13" cy="21" r="2" fill="var(--paper)" />
    </>
  ),
  flower: (
    <>
      {[0, 72, 144, 216, 288].map((turn) => (
        <circle key={turn} cx="24" cy="13" r="8" transform={`rotate(${turn} 24 24)`} />
      ))}
      <circle cx="24" cy="24" r="5" fill="var(--paper)" />
    </>
  ),
  star: (
    <path d="M24 4 L29.9 17.9 44.9 19.2 33.5 29 36.9 43.7 24 35.9 11.1 43.7 14.5 29 3.1 19.2 18.1 17.9 Z" />
  ),
  house: <path d="M24 5 L45 24 H39 V43 H28 V31 H20 V43 H9 V24 H3 Z" />,
  car: (
    <>
      <path d="M4 33 V24 L11 22 L16 13 H32 L38 22 L44 24 V33 Z" />
      <circle cx="14" cy="35" r="5.5" />
      <circle cx="34" cy="35" r="5.5" />
    </>
  ),
  apple: (
    <path d="M24 16 C16 9 5 15 6 27 C7 38 15 45 24 41 C33 45 41 38 42 27 C43 15 32 9 24 16 Z M23 14 C23 8 26 5 31 4 C31 9 28 13 23 14 Z" />
  ),
  umbrella: (
    <path d="M24 4 C12 4 4 13 4 25 H44 C44 13 36 4 24 4 Z M22 25 H26 V38 A6 6 0 0 1 14 38 H18 A2 2 0 0 0 22 38 Z" />
  ),
  boat: <path d="M22 4 V28 H6 Z M26 8 V28 H42 Z M3 32 H45 L38 43 H10 Z" />,
  cat: (
    <>
      <path d="M8 6 L18 14 H30 L40 6 V28 C40 38 33 43 24 43 C15 43 8 38 8 28 Z" />
      <circle cx="18" cy="25" r="2.5" fill="var(--paper)" />
      <circle cx="30" cy="25" r="2.5" fill="var(--paper)" />
    </>
  ),
};

export function CardPicture({ name, size = 48 }: { name: Name; size?: number }) {
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} fill="currentColor" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}
