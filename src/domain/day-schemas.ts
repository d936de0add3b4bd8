/** Days and instants as documents hold them. Apart from days.ts, so that a page that only reckons with days carries no schema. */
import * as z from 'zod/mini';
import { isDay } from './days';

const instant = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/));

/** A field of one of these two, by itself and not by its look, is what documents/instants.ts stores as Firestore's time. */
export const isoInstant = instant();

/** When something happened: when a client says so, it is the server's clock that counts. */
export const serverInstant = instant();

export const daySchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => isDay(text)),
);

/** A time of day, 00:00 to 23:59. */
export const timeSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
