import type { SignalPicture } from '@domain/signals/choices';

/** Line drawings in the colour of the words beside them: from the next desk one looks like the other. */
const DRAWINGS: Readonly<Record<SignalPicture, string>> = {
  listen:
    'M6 8h24a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H18l-8 7v-7H6a4 4 0 0 1-4-4V12a4 4 0 0 1 4-4zM10 15h16M10 20h10',
  nasty: 'M10 26a7 7 0 0 1 1-14 9 9 0 0 1 17-2 8 8 0 0 1 2 16zM14 31l-2 4M22 31l-2 4M30 31l-2 4',
  friends:
    'M13 16a5 5 0 1 1 0-10 5 5 0 0 1 0 10zM27 16a5 5 0 1 1 0-10 5 5 0 0 1 0 10zM4 34c0-8 3-13 9-13 4 0 6 2 7 5 1-3 3-5 7-5 6 0 9 5 9 13',
  adult:
    'M14 12a5 5 0 1 1 0-10 5 5 0 0 1 0 10zM5 36c0-12 2-20 9-20s9 8 9 20M30 24a3.500 3.500 0 1 1 0-7 3.500 3.500 0 0 1 0 7zM25 36c0-6 1-8 5-8s5 2 5 8',
  hurts:
    'M12 28 28 12a6 6 0 0 1 8 8L20 36a6 6 0 0 1-8-8zM20 20l8 8M22 25h.01M26 21h.01M24 23h.01M8 8l4 4M6 16h5M16 6v5',
  somehow: 'M20 34c-8 0-14-6-14-14S12 6 20 6s12 5 12 12-5 10-10 10-8-3-8-8 3-6 6-6 4 2 4 4',
};

/** It stands beside words and says nothing without them. */
export function PictureDrawing({ name }: { name: SignalPicture }) {
  return (
    <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path
        d={DRAWINGS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
