import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { shownWords } from '../texts';

/** How long somebody's word for it stands, ms. */
export const RECOVERY_MS = 24 * 60 * 60_000;

/** `schools/{s}/recoveries/{uid}`: a person has lost their second factor, says one; another says so too, and it is taken back. */
export const recoverySchema = z.strictObject({ by: z.string(), byName: shownWords(), at: isoInstant });
export type Recovery = z.infer<typeof recoverySchema>;
