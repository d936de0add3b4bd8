import { useEffect, useState } from 'react';
import { type Day, dayOf } from '@domain/days';

/** The school-local day. A tablet that slept over night wakes to the new one; it never turns while somebody is writing. */
export function useToday(): Day {
  const [today, setToday] = useState(() => dayOf(Date.now()));
  useEffect(() => {
    const look = () => setToday(dayOf(Date.now()));
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return today;
}
