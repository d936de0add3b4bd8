/** Words that are not sent yet: sealed on this tablet until the pupil sends them or takes them out. */
import * as z from 'zod/mini';
import { type Audience, AUDIENCES } from '@domain/answers/note-audiences';
import { choices } from '@domain/documents/members';
import { tabletDatabase } from './database';
import { sealingKey } from './keys';
import type { SaveOutcome } from './save-outcome';
import { as, dropRow, putSealedOver, valueOf } from './sealed-table';
import { rowId } from './sealing';
import type { PupilSession } from './session-types';
import { storageFailed, storageWorked } from './storage-health';

export type NoteReader = 'me' | Audience;

export interface NoteDraft {
  /** Who was chosen last. */
  reader?: NoteReader;
  /** Words by whom they are meant for, where they differ from what was sent or kept. */
  texts: Partial<Record<NoteReader, string>>;
}

const NAME = 'noteDraft';
const draftAs = as(
  z.object({
    reader: z.exactOptional(choices(z.enum(['me', ...AUDIENCES]), 'leave-out')),
    // Words for a reader whom only a later version knows stay with the others.
    texts: z.record(z.string(), z.string()),
  }),
);

export async function loadNoteDraft(session: PupilSession, db = tabletDatabase()): Promise<NoteDraft> {
  try {
    const row = await db.drafts.get(await rowId(session.uid, NAME));
    const draft: NoteDraft | undefined =
      row && (await valueOf(await sealingKey(db, session.uid), row, draftAs));
    if (!draft) return { texts: {} };
    const { reader, texts } = draft;
    // A box with nothing unsent in it opens when somebody asks for it.
    return reader !== undefined && texts[reader] !== undefined ? draft : { texts };
  } catch (error) {
    storageFailed(error);
    return { texts: {} };
  }
}

let newest = 0;
let writing: Promise<SaveOutcome> = Promise.resolve('saved');

/**
 * Keeps the words as they are now. One write at a time, and one that a newer one has overtaken is left out: no slow old write
 * lands on later words. Nothing is left of a draft without words.
 */
export function keepNoteDraft(
  session: PupilSession,
  draft: NoteDraft,
  db = tabletDatabase(),
): Promise<SaveOutcome> {
  newest += 1;
  const turn = newest;
  writing = writing.then((before) => (turn === newest ? write(session, draft, db) : before));
  return writing;
}

async function write(
  session: PupilSession,
  draft: NoteDraft,
  db: ReturnType<typeof tabletDatabase>,
): Promise<SaveOutcome> {
  try {
    if (Object.keys(draft.texts).length > 0)
      await putSealedOver(db, db.drafts, session.uid, NAME, draft, draftAs);
    else await dropRow(db.drafts, await rowId(session.uid, NAME));
    storageWorked();
    return 'saved';
  } catch (error) {
    storageFailed(error);
    return 'not-saved';
  }
}
