/** What tabs say to each other about what only their memory holds. Another tab may be of another version. */
import * as z from 'zod/mini';

const messageSchema = z.union([
  z.object({ ask: z.literal(true) }),
  z.object({ tab: z.string(), counts: z.record(z.string(), z.number()) }),
]);
export type HeldMessage = z.infer<typeof messageSchema>;

/** `undefined` for what this version does not understand. */
export function readHeldMessage(data: unknown): HeldMessage | undefined {
  const read = messageSchema.safeParse(data);
  return read.success ? read.data : undefined;
}
