import { useEffect, useRef, useState } from 'react';
import type { Day } from '@domain/days';
import type { Audience } from '@domain/answers/note-audiences';
import { namedReaders } from '@domain/access/shown-readers';
import { newerOf } from '@domain/answers/revision';
import type { PupilSession } from '@/local/session-types';
import { adultsAround } from '@/sync/own-data/adults-around';
import type { OwnData, OwnNote, Written } from '@/sync/own-data/own-data';
import { changeNote, type NoteChange, type SaveOutcome } from '@/sync/answers/change';

export interface NotesOfToday {
  to: (audience: Audience) => OwnNote | undefined;
  change: (audience: Audience, change: NoteChange) => Promise<SaveOutcome>;
}

/** What was written and wished to each audience today: words and a wish to the same reader are one document. */
export function useNotes(
  session: PupilSession,
  own: OwnData | undefined,
  written: Written,
  today: Day,
): NotesOfToday {
  const [kept, setKept] = useState<Partial<Record<Audience, OwnNote>>>({});
  const to = (audience: Audience) => newerOf(kept[audience], written.notes[`${today}_${audience}`]);
  const latest = useRef(to);
  useEffect(() => {
    latest.current = to;
  });

  const change = async (audience: Audience, next: NoteChange): Promise<SaveOutcome> => {
    const of = { day: today, audience, ...namedReaders(audience, adultsAround(session, own)) };
    const changed = await changeNote(session, of, () => latest.current(audience), next);
    if (changed.outcome !== 'not-saved') {
      const { document } = changed;
      setKept((before) => ({ ...before, [audience]: newerOf(before[audience], document) }));
    }
    return changed.outcome;
  };

  return { to, change };
}
