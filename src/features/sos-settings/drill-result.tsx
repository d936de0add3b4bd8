import { dayOfInstant } from '@domain/days';
import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useTimes } from '@/staff/use-times';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { drillTimes } from './drill-times';

interface DrillResultProps {
  school: string;
  id: string;
  drill: Sos;
}

/** How long one drill took to reach people by each way, and to be seen. */
export function DrillResult({ school, id, drill }: DrillResultProps) {
  const { setup } = usePorts();
  const { t, i18n } = useTranslation('alarm');
  const { atClock, seconds } = useTimes();
  // Before anybody is told there is nothing to hear, and a drill that is only just being stored cannot be listened to.
  const isTold = drill.visibleTo !== undefined;
  const events = useLive(isTold ? setup.watchDrillEvents : null, school, id);
  const times = drillTimes(drill, events.state === 'ready' ? Object.values(events.value) : []);
  return (
    <li>
      <h3>
        {longDay(i18n.language, dayOfInstant(drill.receivedAt))} {atClock(drill.receivedAt)}{' '}
        <span className="tag">{t('drill.tag')}</span>
      </h3>
      {events.state === 'failed' ? (
        <p>{t(`drill.failed.${events.failure}`)}</p>
      ) : (
        <dl>
          {times.channels.map(({ channel, seconds: took, failed }) => (
            <div key={channel}>
              <dt>{t(`channel.${channel}`)}</dt>
              <dd>
                {took === undefined ? t(failed ? 'drill.channelFailed' : 'drill.notReached') : seconds(took)}
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('drill.acknowledged')}</dt>
            <dd>
              {times.acknowledged === undefined
                ? t('drill.nobodyYet')
                : t('drill.by', {
                    time: seconds(times.acknowledged),
                    name: drill.acknowledgedBy?.name ?? '',
                  })}
            </dd>
          </div>
        </dl>
      )}
    </li>
  );
}
