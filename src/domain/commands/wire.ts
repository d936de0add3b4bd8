/** What goes over the wire. Apart from the commands, so that a page does not load what the server decides by. */
import * as z from 'zod/mini';
import { REFUSALS, type Refusal } from './refusals';

/** What `staffCommand` is sent. */
export const commandCallSchema = z.object({
  name: z.string(),
  payload: z.unknown(),
  /** The same as often as the same attempt is sent. */
  commandId: z.string().check(z.regex(/^[A-Za-z0-9-]{16,64}$/)),
});

/** What it answers. */
export const commandAnswerSchema = z.union([
  z.object({ done: z.literal(true) }),
  z.object({ done: z.literal(false), why: z.catch(z.enum(REFUSALS), 'unknown-command') }),
]);
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;

/** How it ended for whoever waits before a form. `unanswered`: nobody knows; the same attempt can be sent again. */
export type CommandOutcome = 'stored' | 'unanswered' | { readonly refused: Refusal };
