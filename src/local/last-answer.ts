/** When the server last answered whoever is signed in here: a tablet that is lost stays open only so long. */
import { type TabletDatabase, tabletDatabase } from './database';
import { readSession } from './session-types';
import { readTablet, thisTablet } from './tablet';

/** Remembers an answer, in server time, ms since 1970. Nothing happens when somebody else is signed in. Never throws. */
export async function rememberAnswer(
  uid: string,
  answeredAtMs: number,
  db: TabletDatabase = tabletDatabase(),
): Promise<void> {
  await db
    .transaction('rw', db.tablet, db.session, async () => {
      await thisTablet(db);
      const current = readSession(await db.session.get('current'));
      if (current?.uid === uid) await db.tablet.update('tablet', { answeredAtMs });
    })
    .catch(() => undefined);
}

/** `undefined` when none is known. Throws when it cannot be read. */
export async function lastAnswer(db: TabletDatabase = tabletDatabase()): Promise<number | undefined> {
  return readTablet(await db.tablet.get('tablet'))?.answeredAtMs;
}
