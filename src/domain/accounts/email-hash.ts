import * as z from 'zod/mini';

/** SHA-256 (hex) of a lower-case address, made where it was typed. */
export const emailHashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
