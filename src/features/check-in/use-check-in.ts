import { useState } from 'react';
import type { Day } from '@domain/days';
import type { PupilSession } from '@/local/session-types';
import type { Written } from '@/sync/own-data';
import { type CheckInInput, recordCheckIn, type SaveOutcome } from '@/sync/record';

/** What today's check-in is so far, and how to change it. One document a day: each change sends the whole of it. */
export function useCheckIn(session: PupilSession, written: Written, today: Day) {
  const [tapped, setTapped] = useState<CheckInInput>();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const stored = written.checkIns[today];
  const present = tapped ?? (stored && pick(stored));

  const record = async (change: Omit<CheckInInput, 'day'>): Promise<SaveOutcome> => {
    const next = { ...change, day: today };
    const result = await recordCheckIn(session, next);
    setOutcome(result);
    if (result !== 'not-saved') setTapped(next);
    return result;
  };

  return { present, outcome, record };
}

function pick({ day, scale, level, skipped, body, talkTo }: CheckInInput): CheckInInput {
  return {
    day,
    scale,
    skipped,
    ...(level !== undefined && { level }),
    ...(body !== undefined && { body }),
    ...(talkTo !== undefined && { talkTo }),
  };
}
