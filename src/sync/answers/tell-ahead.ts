import type { Day } from '@domain/days';
import type { Audience } from '@domain/answers/note-audiences';
import { type Adults, namedReaders } from '@domain/access/shown-readers';
import { addedWords } from '@domain/answers/told-answer';
import type { PupilSession } from '@/local/session-types';
import type { OwnNote } from '../own-data/own-data-types';
import { changeNote } from './change';

interface ToTell {
  readonly adults: Adults;
  /** By `{day}_{audience}`, as the page shows them. */
  readonly notes: Readonly<Record<string, OwnNote>>;
  readonly day: Day;
  readonly audience: Audience;
}

/** Adds one line to the note of the day, with one tap. `full`: there was no room for it. */
export async function tellAhead(
  session: PupilSession,
  { adults, notes, day, audience }: ToTell,
  words: string,
): Promise<'kept' | 'full' | 'not-saved'> {
  const of = { day, audience, ...namedReaders(audience, adults) };
  const add = (present: string | undefined) => addedWords(present, words) ?? present ?? '';
  const changed = await changeNote(session, of, () => notes[`${day}_${audience}`], { words: add });
  if (changed.outcome === 'not-saved') return 'not-saved';
  return changed.document.text?.split('\n').includes(words) ? 'kept' : 'full';
}
