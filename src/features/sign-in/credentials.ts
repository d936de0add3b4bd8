import * as z from 'zod/mini';

/** What the form sends. The server decides about everything else. */
export const credentialsSchema = z.object({
  email: z.string().check(z.trim(), z.regex(/^\S+@\S+$/)),
  password: z.string().check(z.minLength(1)),
});
export type Credentials = z.infer<typeof credentialsSchema>;
