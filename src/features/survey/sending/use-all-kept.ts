import { useEffect, useState } from 'react';
import { allKept, isKeeping } from './draft-keeper';

/** Whether what was tapped before in this tab is on the tablet: a survey that is opened again at once opens where it was left. */
export function useAllKept(): boolean {
  const [isKept, setKept] = useState(() => !isKeeping());
  useEffect(() => {
    if (isKept) return undefined;
    let isHere = true;
    void allKept().then(() => isHere && setKept(true));
    return () => {
      isHere = false;
    };
  }, [isKept]);
  return isKept;
}
