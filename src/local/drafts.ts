/** Unfinished surveys. They stay on this tablet, sealed, and nobody else ever sees them. */
import type { Answers } from '@domain/pupil-records';
import type { Form } from '@domain/grades';
import { tabletDatabase } from './database';
import type { SaveOutcome } from './save-outcome';
import { getSealed, putSealed } from './sealed-table';
import { rowId } from './sealing';
import type { PupilSession } from './session-types';
import { storageFailed, storageWorked } from './storage-health';

export interface Draft {
  answers: Answers;
  comment?: string;
  /** Index of the item on screen. */
  position: number;
  /** Milliseconds taken for each answer so far. */
  paces: number[];
  form: Form;
  /** Items put off until later. */
  later?: string[];
  /** `capturedAt` of the sent response that this draft corrects. */
  base?: string;
}

const nameOf = (roundId: string) => `draft/${roundId}`;

/** The pupil's draft for a round, or `undefined` when there is none on this tablet. */
export async function loadDraft(
  session: PupilSession,
  roundId: string,
  db = tabletDatabase(),
): Promise<Draft | undefined> {
  try {
    const draft = await getSealed(db, db.drafts, session.uid, nameOf(roundId));
    return draft as Draft | undefined;
  } catch (error) {
    storageFailed(error);
    return undefined;
  }
}

/** Keeps the draft as it is now: `saved` once it is on the disk, otherwise `not-saved`. Never sent anywhere. */
export async function saveDraft(
  session: PupilSession,
  roundId: string,
  draft: Draft,
  db = tabletDatabase(),
): Promise<SaveOutcome> {
  try {
    await putSealed(db, db.drafts, session.uid, nameOf(roundId), draft);
    storageWorked();
    return 'saved';
  } catch (error) {
    storageFailed(error);
    return 'not-saved';
  }
}

export async function discardDraft(
  session: PupilSession,
  roundId: string,
  db = tabletDatabase(),
): Promise<void> {
  try {
    await db.drafts.delete(await rowId(session.uid, nameOf(roundId)));
  } catch (error) {
    storageFailed(error);
  }
}
