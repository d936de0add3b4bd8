/** Whether a pupil has been shown round on this tablet: sealed, so that a next user cannot tell who used it. */
import { tabletDatabase } from './database';
import { getSealed, putSealed } from './sealed-table';
import type { PupilSession } from './session-types';

const NAME = 'firstRun';

/** Where nothing can be stored, it is known as long as the page lasts. */
const onPage = new Set<string>();

/** Without a store nobody is shown round again and again: what cannot be remembered counts as seen. */
export async function hasSeenFirstRun(session: PupilSession, db = tabletDatabase()): Promise<boolean> {
  if (onPage.has(session.uid)) return true;
  try {
    return (await getSealed(db, db.drafts, session.uid, NAME)) !== undefined;
  } catch {
    return true;
  }
}

export async function rememberFirstRun(session: PupilSession, db = tabletDatabase()): Promise<void> {
  onPage.add(session.uid);
  try {
    await putSealed(db, db.drafts, session.uid, NAME, { seen: true });
  } catch {
    // Only remembering fails.
  }
}
