import type { OfferPicture as Picture } from '@domain/offers/choices';
import { look } from './look';

/** Line drawings, of places and things and never of people's faces: nobody is to look for themselves in them. */
const DRAWINGS: Readonly<Record<Picture, string>> = {
  room: 'M12 54h72M20 54V26h56v28M28 54V36h14v18M52 36h16v10H52zM60 36v10M52 41h16',
  books:
    'M14 52V22c10-4 24-4 34 2v30c-10-6-24-6-34-2zM82 52V22c-10-4-24-4-34 2M22 30c6-1 12-1 18 1M22 38c6-1 12-1 18 1M56 31c6-2 12-2 18-1M56 39c6-2 12-2 18-1',
  talk: 'M14 18h40a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6H32l-10 9v-9h-8a6 6 0 0 1-6-6V24a6 6 0 0 1 6-6zM66 28h16a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6h-4v8l-9-8H50',
  phone:
    'M30 12h36a5 5 0 0 1 5 5v38a5 5 0 0 1-5 5H30a5 5 0 0 1-5-5V17a5 5 0 0 1 5-5zM43 53h10M35 22h26v22H35zM41 30h14M41 37h9',
  online: 'M16 16h64a4 4 0 0 1 4 4v28H12V20a4 4 0 0 1 4-4zM6 56h84M42 40V26l14 7z',
  house: 'M10 36 48 14l38 22M20 32v26h56V32M42 58V42h12v16M30 40h6M60 40h6',
  walk: 'M10 56c16-2 18-12 34-14s22-8 42-10M20 44V30M20 30c-7 0-10-4-10-9s4-9 10-9 10 4 10 9-3 9-10 9zM70 12v22M70 14h14l-4 5 4 5H70',
  rest: 'M16 44c-5-12 4-22 16-20 4-10 22-12 28-1 12-3 22 6 18 17M14 52c6 5 12-5 18 0s12-5 18 0 12-5 18 0 10-4 14-1',
};

/** It stands beside words and says nothing without them. */
export function OfferPicture({ name }: { name: Picture }) {
  return (
    <svg className={look.picture} viewBox="0 0 96 72" aria-hidden="true" focusable="false">
      <path
        d={DRAWINGS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.600"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
