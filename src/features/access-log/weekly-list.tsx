import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import look from './access-log.module.css';

/** 週に1度、目を通すもの: what nobody is called for. */
export function WeeklyList() {
  const { readings } = usePorts();
  const { t, i18n } = useTranslation('readings');
  const found = useLive(readings.watchWeekly);
  return (
    <Part heading={t('weekly.heading')} why={t('weekly.why')}>
      <Async of={found}>
        {({ found: all }) =>
          all.length === 0 ? (
            <p className="muted">{t('weekly.none')}</p>
          ) : (
            <ul className={look.list}>
              {all.map(({ uid, name, sign, children, lastDay }) => (
                <li key={`${uid} ${sign}`}>
                  {t('weekly.line', { name, children, day: shortDay(i18n.language, lastDay) })}{' '}
                  <span className="tag">{t(`weekly.sign.${sign}`)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Async>
    </Part>
  );
}
