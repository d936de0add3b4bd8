/** The same four answers as faces, for pupils to whom weather says nothing. */
import type { ReactNode } from 'react';

interface FaceIconProps {
  level: 1 | 2 | 3 | 4;
  /** Width and height in CSS pixels. */
  size: number;
}

export function FaceIcon({ level, size }: FaceIconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false" fill="none">
      {PICTURES[level]}
    </svg>
  );
}

function Head({ eyes = 27, children }: { eyes?: number; children: ReactNode }) {
  return (
    <>
      <circle cx="32" cy="32" r="24" fill="var(--face)" stroke="var(--sun)" strokeWidth="2.5" />
      <circle cx="24" cy={eyes} r="3" fill="var(--face-line)" />
      <circle cx="40" cy={eyes} r="3" fill="var(--face-line)" />
      <g stroke="var(--face-line)" strokeWidth="3.5" strokeLinecap="round">
        {children}
      </g>
    </>
  );
}

const PICTURES = {
  4: (
    <Head>
      <path d="M21 38q11 11 22 0" />
    </Head>
  ),
  3: (
    <Head>
      <path d="M23 41h18" />
    </Head>
  ),
  2: (
    <Head>
      <path d="M24 44q8-6 16 0" />
    </Head>
  ),
  // Tears and a frown: as much for whoever could cry as for whoever could shout.
  1: (
    <Head eyes={29}>
      <path d="M18.500 20.500l8.500 4M45.500 20.500l-8.500 4" />
      <path d="M22 47q10-11 20 0" />
      <path
        d="M45.500 34c3 4.200 4 6 4 7.800a4 4 0 0 1-8 0c0-1.800 1-3.600 4-7.800Z"
        fill="var(--rain)"
        stroke="none"
      />
    </Head>
  ),
};
