/** Notes "only for me": sealed on this tablet, never sent. */
import * as z from 'zod/mini';
import { daySchema } from '@domain/day-schemas';
import type { Day } from '@domain/days';
import { tabletDatabase } from './database';
import type { SaveOutcome } from './save-outcome';
import { as, putSealedOver, valueOf } from './sealed-table';
import type { PupilSession } from './session-types';
import { sealingKey } from './keys';
import { storageFailed, storageWorked } from './storage-health';
import { useTabletQuery } from './use-tablet-query';

const noteAs = as(z.object({ day: daySchema, text: z.string() }));

/** Keeps one private note a day; an empty text takes it away. */
export async function keepPrivateNote(
  session: PupilSession,
  day: Day,
  text: string,
  db = tabletDatabase(),
): Promise<SaveOutcome> {
  try {
    await putSealedOver(db, db.privateNotes, session.uid, `privateNote/${day}`, { day, text }, noteAs);
    storageWorked();
    return 'saved';
  } catch (error) {
    storageFailed(error);
    return 'not-saved';
  }
}

/** All private notes of a pupil on this tablet, by day. */
export async function ownPrivateNotes(
  session: PupilSession,
  db = tabletDatabase(),
): Promise<Record<Day, string>> {
  const [key, rows] = await Promise.all([
    sealingKey(db, session.uid),
    db.privateNotes.where('uid').equals(session.uid).toArray(),
  ]);
  const notes = await Promise.all(rows.map((row) => valueOf(key, row, noteAs)));
  return Object.fromEntries(notes.flatMap((note) => (note?.text ? [[note.day, note.text] as const] : [])));
}

/** The pupil's own private notes by day; `undefined` while they are being read. */
export function useOwnPrivateNotes(session: PupilSession): Record<Day, string> | undefined {
  return useTabletQuery(() => ownPrivateNotes(session).catch(() => ({})), [session.uid], {});
}
