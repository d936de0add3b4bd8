import { addDays } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import look from './access-log.module.css';

const SHOWN_DAYS = 30;

/** ふだんとちがう見方: what this person was told of, of the last month. `school` absent: of every school. */
export function UnusualList({ school }: { school?: string }) {
  const { readings } = usePorts();
  const { t, i18n } = useTranslation('readings');
  const { uid, today } = useMember();
  const all = valueOr(useLive(readings.watchUnusual, uid, school), []);
  const shown = all
    .filter(({ day }) => day >= addDays(today, -SHOWN_DAYS))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Part heading={t('unusual.heading')} why={t('unusual.why')}>
      {shown.length === 0 ? (
        <p className="muted">{t('unusual.none')}</p>
      ) : (
        <ul className={look.list}>
          {shown.map(({ uid: reader, name, day, signs, children, classes, from, until }) => (
            <li key={`${reader} ${day}`}>
              <span>{longDay(i18n.language, day)}</span>{' '}
              <span>{t('unusual.line', { name, children, classes, from, until })}</span>{' '}
              {signs.map((sign) => (
                <span key={sign} className="tag">
                  {t(`unusual.sign.${sign}`)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
