import type { Audience } from '@domain/pupil-records';
import { noteReaders } from '@domain/readers';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';

/** The adults who read what is meant for an audience, by name. */
export function readersOf(audience: Audience, session: PupilSession, own: OwnData | undefined): string[] {
  return noteReaders(audience, own?.readers ?? [], session.classId).map((reader) => reader.displayName);
}
