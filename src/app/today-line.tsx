import { lazy, useEffect, useState } from 'react';
import { pageIdle } from '@/sync/idle';
import { LazyPart } from '@/ui/lazy-part';

const TodaysDate = lazy(() => import('./todays-date').then((m) => ({ default: m.TodaysDate })));

/** Today's date. The browser's date formats take a slow tablet a tenth of a second to load: the first tap does not wait for them. */
export function TodayLine() {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => void pageIdle().then(() => setIdle(true)), []);
  return (
    <p className="muted">
      {isIdle ? (
        <LazyPart meanwhile={NOT_YET} instead={NOT_YET}>
          <TodaysDate />
        </LazyPart>
      ) : (
        NOT_YET
      )}
    </p>
  );
}

const NOT_YET = '\u00a0';
