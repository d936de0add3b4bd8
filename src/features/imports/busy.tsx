import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useTimes } from '@/staff/use-times';
import { together } from '@/staff/watched';

interface BusyOrProps {
  school: string;
  children: (live: boolean) => ReactNode;
}

/** Whose import is under way, and since when; or what begins one. */
export function BusyOr({ school, children }: BusyOrProps) {
  const { imports } = usePorts();
  const { t } = useTranslation('imports');
  const { dateAndTime } = useTimes();
  const own = useLive(imports.watchTurn, school);
  const city = useLive(imports.watchTurn, '');
  return (
    <Async of={together({ own, city })} offline={t('offline')}>
      {(turns, live) => {
        const turn = turns.own ?? turns.city;
        if (turn === null) return children(live);
        return (
          <Part
            heading={t('busy.heading')}
            why={t('busy.why', { name: turn.byName, when: dateAndTime(turn.at) })}
          >
            {turn.school === school && (
              <p>
                <Link href={`/imports/${turn.importId}`}>{t('busy.open')}</Link>
              </p>
            )}
          </Part>
        );
      }}
    </Async>
  );
}
