import type { TabletDatabase, TabletRow } from './database';

/** This tablet's row, made at first use. */
export function thisTablet(db: TabletDatabase): Promise<TabletRow> {
  return db.transaction('rw', db.tablet, async () => {
    const known = await db.tablet.get('tablet');
    if (known) return known;
    const made: TabletRow = { id: 'tablet', deviceId: crypto.randomUUID(), clockOffsetMs: 0 };
    await db.tablet.add(made);
    return made;
  });
}

/** Remembers how far this tablet's clock is from the server's (server minus tablet, ms). */
export async function rememberClockOffset(db: TabletDatabase, clockOffsetMs: number): Promise<void> {
  await thisTablet(db);
  await db.tablet.update('tablet', { clockOffsetMs });
}
