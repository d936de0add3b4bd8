import type { Audience } from '@domain/answers/note-audiences';
import { noteReaders } from '@domain/access/shown-readers';
import type { PupilSession } from '@/local/session-types';
import { adultsAround } from '@/sync/own-data/adults-around';
import type { OwnData } from '@/sync/own-data/own-data';

/** The adults who read what is meant for an audience, by name. */
export function readersOf(audience: Audience, session: PupilSession, own: OwnData | undefined): string[] {
  return noteReaders(audience, adultsAround(session, own)).map((reader) => reader.displayName);
}
