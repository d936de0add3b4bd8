import { useEffect, useState } from 'react';
import type { Day } from '@domain/days';
import { schoolDay } from '@/sync/use-server-now';

/** The school-local day. A tablet that slept over night wakes to the new one; it never turns while somebody is writing. */
export function useToday(): Day {
  const [today, setToday] = useState(schoolDay);
  useEffect(() => {
    const look = () => setToday(schoolDay());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return today;
}
