/** Notes "only for me": sealed on this tablet, never sent. What the disk does not take stays with the page until it does. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { daySchema } from '@domain/day-schemas';
import type { Day } from '@domain/days';
import { tabletDatabase } from './database';
import { as, putSealedOver, valueOf } from './sealed-table';
import type { PupilSession } from './session-types';
import { NotSignedInError, sealingKey } from './keys';
import { heldNotes, holdNote, letGoOfNote, subscribeHeldNotes } from './held-notes';
import { sessionInMemory } from './session-store';
import { onStorageFound, storageFailed, storageWorked } from './storage-health';
import { useTabletQuery } from './use-tablet-query';

const noteAs = as(z.object({ day: daySchema, text: z.string() }));

/** `held`: this page remembers it, and the disk gets it as soon as it answers. */
export type NoteOutcome = 'saved' | 'held' | 'not-saved';

/** Keeps one private note a day; an empty text takes it away. */
export async function keepPrivateNote(
  session: Pick<PupilSession, 'uid'>,
  day: Day,
  text: string,
  db = tabletDatabase(),
): Promise<NoteOutcome> {
  try {
    await putSealedOver(db, db.privateNotes, session.uid, `privateNote/${day}`, { day, text }, noteAs);
    letGoOfNote(session.uid, day, text);
    storageWorked();
    return 'saved';
  } catch (error) {
    storageFailed(error);
    return withoutDisk(session.uid, day, text, error);
  }
}

function withoutDisk(uid: string, day: Day, text: string, error: unknown): NoteOutcome {
  const hasLeft = error instanceof NotSignedInError && sessionInMemory()?.uid !== uid;
  if (!hasLeft && text.trim() !== '') {
    holdNote(uid, day, text);
    return 'held';
  }
  // What stands on the disk is not taken out by forgetting this.
  letGoOfNote(uid, day);
  return 'not-saved';
}

/** Gives the disk what only this page remembers of a pupil. Never throws. */
export async function keepHeldNotes(uid: string, db = tabletDatabase()): Promise<void> {
  for (const [day, text] of Object.entries(heldNotes(uid))) await keepPrivateNote({ uid }, day, text, db);
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

/** The pupil's own private notes by day, with those that only this page remembers; `undefined` while they are being read. */
export function useOwnPrivateNotes(session: PupilSession): Record<Day, string> | undefined {
  const stored = useTabletQuery(() => ownPrivateNotes(session).catch(() => ({})), [session.uid], {});
  const held = useHeldNotes(session);
  return useMemo(() => stored && { ...stored, ...held }, [stored, held]);
}

/** Those that only this page remembers, which it gives to the disk as soon as that answers. */
export function useHeldNotes({ uid }: PupilSession): Readonly<Record<Day, string>> {
  useEffect(() => onStorageFound(() => void keepHeldNotes(uid)), [uid]);
  return useSyncExternalStore(subscribeHeldNotes, () => heldNotes(uid));
}
