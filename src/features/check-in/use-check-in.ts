import { useEffect, useRef, useState } from 'react';
import type { Day } from '@domain/days';
import { newerOf } from '@domain/answers/revision';
import type { PupilSession } from '@/local/session-types';
import type { OwnCheckIn, Written } from '@/sync/own-data/own-data';
import { changeCheckIn, type CheckInChange, type SaveOutcome } from '@/sync/answers/change';

export interface CheckInOfToday {
  present: OwnCheckIn | undefined;
  /** What became of the last tap. */
  outcome: SaveOutcome | undefined;
  change: (change: CheckInChange) => Promise<SaveOutcome>;
}

/** What today's check-in is so far, and how to change one thing about it. */
export function useCheckIn(session: PupilSession, written: Written, today: Day): CheckInOfToday {
  const [tapped, setTapped] = useState<OwnCheckIn>();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const present = newerOf(tapped, written.checkIns[today]);
  const latest = useRef(present);
  useEffect(() => {
    latest.current = present;
  }, [present]);

  const change = async (next: CheckInChange): Promise<SaveOutcome> => {
    const changed = await changeCheckIn(session, today, () => latest.current, next);
    setOutcome(changed.outcome);
    if (changed.outcome !== 'not-saved') {
      const { document } = changed;
      latest.current = newerOf(latest.current, document);
      setTapped((before) => newerOf(before, document));
    }
    return changed.outcome;
  };

  return { present, outcome, change };
}
