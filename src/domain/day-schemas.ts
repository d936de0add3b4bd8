/** Days and instants as documents hold them. Apart from days.ts, so that a page that only reckons with days carries no schema. */
import * as z from 'zod/mini';
import { isDay } from './days';

export const isoInstant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/));

export const daySchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => isDay(text)),
);

export const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
