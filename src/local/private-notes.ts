/** Notes "only for me": sealed on this tablet, never sent. */
import type { Day } from '@domain/days';
import { tabletDatabase } from './database';
import type { SaveOutcome } from './save-outcome';
import { openRow, putSealed } from './sealed-table';
import type { PupilSession } from './session-types';
import { sealingKey } from './keys';
import { storageFailed, storageWorked } from './storage-health';
import { useTabletQuery } from './use-tablet-query';

interface PrivateNote {
  day: Day;
  text: string;
}

/** Keeps one private note a day; an empty text takes it away. */
export async function keepPrivateNote(
  session: PupilSession,
  day: Day,
  text: string,
  db = tabletDatabase(),
): Promise<SaveOutcome> {
  try {
    const note: PrivateNote = { day, text };
    await putSealed(db, db.privateNotes, session.uid, `privateNote/${day}`, note);
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
  const notes = await Promise.all(rows.map((row) => openRow(key, row) as Promise<PrivateNote | undefined>));
  return Object.fromEntries(notes.flatMap((note) => (note?.text ? [[note.day, note.text] as const] : [])));
}

/** The pupil's own private notes by day; `undefined` while they are being read. */
export function useOwnPrivateNotes(session: PupilSession): Record<Day, string> | undefined {
  return useTabletQuery(() => ownPrivateNotes(session).catch(() => ({})), [session.uid], {});
}
