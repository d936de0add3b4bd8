import * as z from 'zod/mini';
import type { TabletDatabase, TabletRow } from './database';

const tabletSchema = z.object({
  id: z.literal('tablet'),
  deviceId: z.string().check(z.regex(/^[A-Za-z0-9-]{8,40}$/)),
  clockOffsetMs: z.catch(z.number(), 0),
  answeredAtMs: z.catch(z.optional(z.number()), undefined),
  lockDays: z.catch(z.optional(z.number()), undefined),
});

/** A tablet's row as this version understands it; `undefined` for none. */
export function readTablet(stored: unknown): TabletRow | undefined {
  const read = tabletSchema.safeParse(stored);
  if (!read.success) return undefined;
  const { answeredAtMs, lockDays, ...row } = read.data;
  return {
    ...row,
    ...(answeredAtMs !== undefined && { answeredAtMs }),
    ...(lockDays !== undefined && { lockDays }),
  };
}

/** This tablet's row, made at first use. */
export function thisTablet(db: TabletDatabase): Promise<TabletRow> {
  return db.transaction('rw', db.tablet, async () => {
    const known = readTablet(await db.tablet.get('tablet'));
    if (known) return known;
    const made: TabletRow = { id: 'tablet', deviceId: crypto.randomUUID(), clockOffsetMs: 0 };
    await db.tablet.put(made);
    return made;
  });
}

/** Remembers how far this tablet's clock is from the server's (server minus tablet, ms). */
export async function rememberClockOffset(db: TabletDatabase, clockOffsetMs: number): Promise<void> {
  await thisTablet(db);
  await db.tablet.update('tablet', { clockOffsetMs });
}
