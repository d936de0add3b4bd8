import type { Audience } from '@domain/pupil-records';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data';

/** The adults who read what is meant for an audience, by name. Student guidance does not read what is for the counsellors. */
export function readersOf(audience: Audience, session: PupilSession, own: OwnData | undefined): string[] {
  return (own?.readers ?? [])
    .filter((reader) =>
      audience === 'homeroom'
        ? reader.role === 'teacher' && reader.classIds.includes(session.classId)
        : reader.role === 'counsellor' && reader.title !== 'guidance',
    )
    .map((reader) => reader.displayName);
}
