/** Small things that a tablet remembers of a pupil: sealed, so that a next user cannot tell who used it. */
import { tabletDatabase } from './database';
import { getSealed, putSealed } from './sealed-table';
import type { PupilSession } from './session-types';

/**
 * `scale`: weather, faces or numbers, as chosen. `options`: what was new on できること at the last look. `answersSeen`: up to when
 * answers were looked at, `goodSeen`: the good things. `putAway`, `goodPutAway`: ids of what the child took off its own page. The others: what was shown once and is not offered
 * again.
 */
type Remembered =
  'firstRun' | 'practice' | 'scale' | 'options' | 'answersSeen' | 'goodSeen' | 'putAway' | 'goodPutAway';

/** Where nothing can be stored, it is known as long as the page lasts. */
const onPage = new Map<string, unknown>();
const keyOf = ({ uid }: PupilSession, name: Remembered) => `${uid} ${name}`;

/** What was remembered, `undefined` for nothing. Throws where nothing can be stored. */
export async function recall(
  session: PupilSession,
  name: Remembered,
  db = tabletDatabase(),
): Promise<unknown> {
  return onPage.get(keyOf(session, name)) ?? (await getSealed(db, db.drafts, session.uid, name));
}

export async function remember(
  session: PupilSession,
  name: Remembered,
  value: unknown,
  db = tabletDatabase(),
): Promise<void> {
  onPage.set(keyOf(session, name), value);
  try {
    await putSealed(db, db.drafts, session.uid, name, value);
  } catch {
    // Only remembering fails.
  }
}

/** Without a store nothing is offered again and again: what cannot be remembered counts as seen. */
export async function hasSeen(
  session: PupilSession,
  name: 'firstRun' | 'practice',
  db = tabletDatabase(),
): Promise<boolean> {
  return recall(session, name, db).then(
    (value) => value !== undefined,
    () => true,
  );
}

export function rememberSeen(
  session: PupilSession,
  name: 'firstRun' | 'practice',
  db = tabletDatabase(),
): Promise<void> {
  return remember(session, name, { seen: true }, db);
}
