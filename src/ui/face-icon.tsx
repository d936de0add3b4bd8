/** The same four answers as faces, for pupils to whom weather says nothing. */
const MOUTHS = {
  4: 'M21 38q11 11 22 0',
  3: 'M23 41h18',
  2: 'M22 44q10-8 20 0',
  1: 'M21 44q5.500-7 11 0t11 0',
};

export function FaceIcon({ level, size }: { level: 1 | 2 | 3 | 4; size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false" fill="none">
      <circle cx="32" cy="32" r="24" fill="var(--face)" stroke="var(--sun)" strokeWidth="2.5" />
      <circle cx="24" cy="27" r="3" fill="var(--face-line)" />
      <circle cx="40" cy="27" r="3" fill="var(--face-line)" />
      <path d={MOUTHS[level]} stroke="var(--face-line)" strokeWidth="3.5" strokeLinecap="round" />
    </svg>
  );
}
