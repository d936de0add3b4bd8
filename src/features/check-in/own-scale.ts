import { useState } from 'react';
import { SCALES } from '@domain/pupil-choices';
import type { Scale } from '@domain/pupil-records';

const key = (uid: string) => `soramoyo.scale.${uid}`;

function remembered(uid: string): Scale | undefined {
  try {
    const stored = localStorage.getItem(key(uid));
    return SCALES.find((scale) => scale === stored);
  } catch {
    return undefined;
  }
}

/** Weather, faces or numbers: what this pupil chose on this tablet, else what the school uses. */
export function useOwnScale(uid: string, school: Scale | undefined): [Scale, (next: Scale) => void] {
  const [own, setOwn] = useState(() => remembered(uid));
  const choose = (next: Scale) => {
    setOwn(next);
    try {
      localStorage.setItem(key(uid), next);
    } catch {
      // Only remembering fails.
    }
  };
  return [own ?? school ?? 'weather', choose];
}
