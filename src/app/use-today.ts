import { type Day, dayOf } from '@domain/days';
import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The school-local day, which changes under a page that stays open overnight. */
export function useToday(): Day {
  const [today, setToday] = useState(() => dayOf(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(dayOf(Date.now())), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
