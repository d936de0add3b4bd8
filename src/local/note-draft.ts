/** Words that are not sent yet: sealed on this tablet until the pupil sends them or takes them out. */
import * as z from 'zod/mini';
import { choices } from '@domain/documents/members';
import { SIGNAL_GROUPS, type SignalGroup, WANTED_ANSWERS, type WantedAnswer } from '@domain/signals/choices';
import { tabletDatabase } from './database';
import { sealingKey } from './keys';
import type { SaveOutcome } from './save-outcome';
import { as, dropRow, putSealedOver, valueOf } from './sealed-table';
import { rowId } from './sealing';
import type { PupilSession } from './session-types';
import { storageFailed, storageWorked } from './storage-health';

/** For oneself, a group, or one adult by name. */
export type SignalReader = SignalGroup | `uid:${string}`;
export type NoteReader = 'me' | SignalReader;

/** How the child would like it to be dealt with: chosen before it is sent. */
export interface Wishes {
  readonly wants?: WantedAnswer;
  readonly mayShow?: boolean;
  readonly second?: string;
  readonly not?: string[];
}

export interface NoteDraft {
  /** Who was chosen last. */
  reader?: NoteReader;
  /** Words by whom they are meant for, where they differ from what was sent or kept. */
  texts: Record<string, string>;
  /** Under which the words are sent: another try is the same message. */
  id?: string;
  wishes?: Wishes;
}

const NAME = 'noteDraft';
const draftAs = as(
  z.object({
    reader: z.exactOptional(z.string()),
    // Words for a reader whom only a later version knows stay with the others.
    texts: z.record(z.string(), z.string()),
    id: z.exactOptional(z.string()),
    wishes: z.exactOptional(
      z.object({
        wants: z.exactOptional(choices(z.enum(WANTED_ANSWERS), 'leave-out')),
        mayShow: z.exactOptional(z.boolean()),
        second: z.exactOptional(z.string()),
        not: z.exactOptional(z.array(z.string())),
      }),
    ),
  }),
);

const GROUPS: readonly string[] = ['me', ...SIGNAL_GROUPS];

function isReader(text: string): text is NoteReader {
  return GROUPS.includes(text) || text.startsWith('uid:');
}

export async function loadNoteDraft(session: PupilSession, db = tabletDatabase()): Promise<NoteDraft> {
  try {
    const row = await db.drafts.get(await rowId(session.uid, NAME));
    const draft = row && (await valueOf(await sealingKey(db, session.uid), row, draftAs));
    if (!draft) return { texts: {} };
    const { reader, texts, ...rest } = draft;
    // A box with nothing unsent in it opens when somebody asks for it.
    const isOpen = reader !== undefined && isReader(reader) && texts[reader] !== undefined;
    return isOpen ? { ...rest, reader, texts } : { texts };
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
