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
  await remember(uid, { answeredAtMs }, db);
}

/** Remembers how long the school lets its pupils' tablets be without an answer, in days. As `rememberAnswer`. */
export async function rememberLockDays(
  uid: string,
  lockDays: number,
  db: TabletDatabase = tabletDatabase(),
): Promise<void> {
  await remember(uid, { lockDays }, db);
}

async function remember(
  uid: string,
  change: { answeredAtMs: number } | { lockDays: number },
  db: TabletDatabase,
): Promise<void> {
  await db
    .transaction('rw', db.tablet, db.session, async () => {
      await thisTablet(db);
      const current = readSession(await db.session.get('current'));
      if (current?.uid === uid) await db.tablet.update('tablet', change);
    })
    .catch(() => undefined);
}

interface LastAnswer {
  readonly answeredAtMs?: number;
  readonly lockDays?: number;
}

/** As far as it is known. Throws when it cannot be read. */
export async function lastAnswer(db: TabletDatabase = tabletDatabase()): Promise<LastAnswer> {
  return readTablet(await db.tablet.get('tablet')) ?? {};
}
