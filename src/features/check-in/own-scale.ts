import { useEffect, useState } from 'react';
import { SCALES } from '@domain/answers/pupil-choices';
import type { Scale } from '@domain/answers/pupil-records';
import { recall, remember } from '@/local/remembered';
import type { PupilSession } from '@/local/session-types';

export interface OwnScale {
  /** What this pupil chose on this tablet: `null` for nothing, `undefined` while it is being read. */
  readonly chosen: Scale | null | undefined;
  readonly choose: (next: Scale) => void;
}

export function useOwnScale(session: PupilSession): OwnScale {
  const [chosen, setChosen] = useState<Scale | null>();
  useEffect(() => {
    let isHere = true;
    const read = recall(session, 'scale').catch(() => undefined);
    void read.then((stored) => isHere && setChosen(SCALES.find((scale) => scale === stored) ?? null));
    return () => {
      isHere = false;
    };
  }, [session]);
  return {
    chosen,
    // Seen once it is remembered: whoever sees their own faces finds them again.
    choose: (next) => void remember(session, 'scale', next).then(() => setChosen(next)),
  };
}
