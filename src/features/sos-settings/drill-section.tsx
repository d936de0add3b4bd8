import clsx from 'clsx';
import type { SchoolCalendar } from '@domain/school/calendar';
import type { CommandOutcome } from '@domain/commands/wire';
import { chainAt } from '@domain/sos/hours';
import type { SosSettings } from '@domain/sos/settings';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandWords } from '@/i18n/use-command-words';
import { useServerMinute } from '@/sync/use-server-now';
import { Button } from '@/ui/button';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { DrillResult } from './drill-result';
import { look } from './look';

/** A few months of weekly drills would make the page long: the latest tell most. */
const SHOWN = 8;

interface DrillSectionProps {
  school: string;
  settings: SosSettings;
  calendar: SchoolCalendar | null;
  online: boolean;
}

/** A practice alarm now, and what the last ones have shown. For leaders, who may see an SOS. */
export function DrillSection({ school, settings, calendar, online }: DrillSectionProps) {
  const { setup, commands } = usePorts();
  const { t } = useTranslation('alarm');
  const commandWords = useCommandWords();
  const drills = useLive(setup.watchDrills, school);
  const [state, setState] = useState<CommandOutcome | 'idle' | 'asking' | 'starting'>('idle');
  const now = useServerMinute();
  const chain = calendar ? chainAt(calendar, now) : 'school';
  const waits = settings[chain].length === 0;

  const start = async () => {
    setState('starting');
    setState(await commands.send('start-drill', {}));
  };

  const latest =
    drills.state === 'ready'
      ? Object.entries(drills.value)
          .toSorted(([, a], [, b]) => b.receivedAt.localeCompare(a.receivedAt))
          .slice(0, SHOWN)
      : [];
  return (
    <section className={clsx(look.drills, 'card')} aria-labelledby="alarm-drills">
      <h2 id="alarm-drills">{t('drill.heading')}</h2>
      <p className="muted">{t('drill.why')}</p>
      {waits && <p>{t('drill.waits')}</p>}
      <div className={look.drillNow} role="group" aria-label={t('drill.now')}>
        {state === 'asking' ? (
          <>
            <p>{t('drill.sure')}</p>
            <Button variant="primary" autoFocus onClick={() => void start()}>
              {t('drill.yes')}
            </Button>
            <Button onClick={() => setState('idle')}>{t('drill.no')}</Button>
          </>
        ) : (
          <Button disabled={!online || state === 'starting'} onClick={() => setState('asking')}>
            {t(state === 'starting' ? 'drill.starting' : 'drill.now')}
          </Button>
        )}
      </div>
      <p role="status">
        {state === 'stored' && t('drill.stored')}
        {state !== 'idle' && state !== 'asking' && state !== 'starting' && commandWords(state)}
      </p>
      {drills.state === 'loading' && <p role="status">{t('drill.loading')}</p>}
      {drills.state === 'failed' && <p role="status">{t(`drill.failed.${drills.failure}`)}</p>}
      {drills.state === 'ready' && latest.length === 0 && <p>{t('drill.none')}</p>}
      {latest.length > 0 && (
        <ul className={look.drillList}>
          {latest.map(([id, drill]) => (
            <DrillResult key={id} school={school} id={id} drill={drill} />
          ))}
        </ul>
      )}
    </section>
  );
}
