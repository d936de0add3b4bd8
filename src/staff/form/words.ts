import * as z from 'zod/mini';
import { isTooLong } from '@/i18n/characters';

/** A field of a form that has to be filled in, and in which so many characters fit; without what stands around the words. */
export const words = (max: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.refine((text) => !isTooLong(text, max)),
  );
