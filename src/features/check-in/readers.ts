import type { Audience } from '@domain/pupil-records';
import { noteReaders } from '@domain/readers';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data';

/** The adults who read what is meant for an audience, by name. */
export function readersOf(audience: Audience, session: PupilSession, own: OwnData | undefined): string[] {
  return noteReaders(audience, own?.readers ?? [], session.classId).map((reader) => reader.displayName);
}

/** Goes with a note to the homeroom: those named above it, and nobody who has the class later. Unknown on an older tablet's copy. */
export function namedReaders(
  audience: Audience,
  session: PupilSession,
  own: OwnData | undefined,
): { readers?: string[] } {
  if (audience !== 'homeroom') return {};
  const uids = noteReaders(audience, own?.readers ?? [], session.classId).map(({ uid }) => uid);
  const readers = uids.filter((uid) => uid !== undefined);
  return readers.length > 0 && readers.length === uids.length ? { readers: readers.slice(0, 20) } : {};
}
