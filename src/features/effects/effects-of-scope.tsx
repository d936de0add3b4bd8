import type { Effect } from '@domain/effect';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthTitle, shortDay } from '@/i18n/dates';
import { PageWaiting } from '@/ui/page-waiting';
import { useOnline } from '@/sync/use-online';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { GradeShares } from './grade-shares';
import { KindTable } from './kind-table';
import { ModelFit } from './model-fit';
import { MonthTable } from './month-table';

interface EffectsOfScopeProps {
  /** What the figures are of, in words. */
  scope: string;
  /** Absent: of the whole city. */
  school?: string;
}

/** The figures of one month of a school or the city, and how they moved over the months. */
export function EffectsOfScope({ scope, school }: EffectsOfScopeProps) {
  const { connection, office } = usePorts();
  const { t, i18n } = useTranslation('models');
  const watched = useLive(office.watchEffects, school);
  const online = useOnline();
  const [chosen, setChosen] = useState<string>();
  if (watched.state !== 'ready')
    return <PageWaiting failure={watched.state === 'failed' ? watched.failure : undefined} />;
  const effects: Effect[] = Object.values(watched.value).toSorted((a, b) => (a.month < b.month ? 1 : -1));
  const effect = effects.find(({ month }) => month === chosen) ?? effects[0];
  const month = effect && monthTitle(i18n.language, effect.month);
  return (
    <section className="staff-part" aria-label={scope}>
      <div className="effects-head">
        <h2>{scope}</h2>
        {connection.isDemo && effect && <span className="tag">{t('syntheticFigures')}</span>}
        {effect && (
          <label className="staff-picker">
            <span>{t('effects.month')}</span>
            <select value={effect.month} onChange={(event) => setChosen(event.target.value)}>
              {effects.map((one) => (
                <option key={one.month} value={one.month}>
                  {monthTitle(i18n.language, one.month)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {effect?.asOf !== undefined && (
        <p className="muted">{t('effects.asOf', { day: shortDay(i18n.language, effect.asOf) })}</p>
      )}
      {!(online && watched.live) && <p role="status">{t('offline')}</p>}
      {effect && month !== undefined ? (
        <>
          <KindTable effect={effect} of={{ scope, month }} />
          <GradeShares effect={effect} of={{ scope, month }} />
          <MonthTable effects={effects} scope={scope} />
          <ModelFit effect={effect} of={{ scope, month }} />
        </>
      ) : (
        <div className="staff-notice card">
          <h3>{t('effects.empty')}</h3>
          <p className="muted">{t('effects.emptyWhy')}</p>
        </div>
      )}
    </section>
  );
}
