import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '@domain/days';
import { shortDay } from '@/i18n/dates';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';

/** Several children do not want the same adult to be told: for whoever leads the school. Nobody else is sent one. */
export function EarlyNotices() {
  const { t, i18n } = useTranslation('inbox');
  const { signals } = usePorts();
  const { uid, school } = useMember();
  const all = valueOr(useLive(signals.watchEarlyNotices, uid, school), []);
  if (all.length === 0) return null;
  return (
    <section className="card" aria-labelledby="early-notices">
      <h2 id="early-notices">{t('early.heading')}</h2>
      <details>
        <summary>{t('early.whom')}</summary>
        <ul>
          {all.map(({ about, name, at }) => (
            <li key={about}>{t('early.line', { name, day: shortDay(i18n.language, dayOfInstant(at)) })}</li>
          ))}
        </ul>
      </details>
      <p className="muted">{t('early.why')}</p>
    </section>
  );
}
