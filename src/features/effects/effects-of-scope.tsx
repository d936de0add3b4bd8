import type { Effect } from '@domain/effect';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthTitle, shortDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { Message } from '@/staff/message';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { DifferenceTable } from './difference-table';
import { GradeShares } from './grade-shares';
import { KindTable } from './kind-table';
import { LetterTable } from './letter-table';
import { ModelFit } from './model-fit';
import { MonthTable } from './month-table';
import { look } from './look';
import { SupportTable } from './support-table';

interface EffectsOfScopeProps {
  /** What the figures are of, in words. */
  scope: string;
  /** Absent: of the whole city. */
  school?: string;
}

/** The figures of one month of a school or the city, and how they moved over the months. */
export function EffectsOfScope({ scope, school }: EffectsOfScopeProps) {
  const { office } = usePorts();
  const watched = useLive(office.watchEffects, school);
  return (
    <Async of={watched}>
      {(byMonth) => (
        <Months
          scope={scope}
          effects={Object.values(byMonth).toSorted((a, b) => (a.month < b.month ? 1 : -1))}
        />
      )}
    </Async>
  );
}

/** `effects`: the latest month first. */
function Months({ scope, effects }: { scope: string; effects: readonly Effect[] }) {
  const { connection } = usePorts();
  const { t, i18n } = useTranslation('models');
  const [chosen, setChosen] = useState<string>();
  const effect = effects.find(({ month }) => month === chosen) ?? effects[0];
  const month = effect && monthTitle(i18n.language, effect.month);
  return (
    <section className={look.scope} aria-label={scope}>
      <div className={look.head}>
        <h2>{scope}</h2>
        {connection.isDemo && effect && <span className="tag">{t('syntheticFigures')}</span>}
        {effect && (
          <Picker
            label={t('effects.month')}
            chosen={effect.month}
            onChoose={setChosen}
            options={effects.map((one) => ({
              value: one.month,
              label: monthTitle(i18n.language, one.month),
            }))}
          />
        )}
      </div>
      {effect?.asOf !== undefined && (
        <p className="muted">{t('effects.asOf', { day: shortDay(i18n.language, effect.asOf) })}</p>
      )}
      {effect && month !== undefined ? (
        <>
          <KindTable effect={effect} of={{ scope, month }} />
          <LetterTable effect={effect} of={{ scope, month }} />
          <SupportTable effect={effect} of={{ scope, month }} />
          <DifferenceTable effect={effect} of={{ scope, month }} />
          <GradeShares effect={effect} of={{ scope, month }} />
          <MonthTable effects={effects} scope={scope} />
          <ModelFit effect={effect} of={{ scope, month }} />
        </>
      ) : (
        <Message level={3} heading={t('effects.empty')} why={t('effects.emptyWhy')} />
      )}
    </section>
  );
}
