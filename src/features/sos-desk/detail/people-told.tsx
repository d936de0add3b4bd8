import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import type { SosPlace } from '@/staff/ports/sos';
import { onDuty, toldInTurn } from './told';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { useMember } from '@/staff/people/member';
import { useTimes } from '@/staff/use-times';
import { useChains, useSosEvents, useStrangers } from './use-sos-events';
import { look } from '../look';

interface PeopleToldProps {
  place: SosPlace;
  sos: Sos;
  colleagues: Colleagues;
}

/** Who knows of it and since when, and who else can be reached today: nobody has to guess whom to ring. */
export function PeopleTold({ place, sos, colleagues }: PeopleToldProps) {
  const { t } = useTranslation('desk');
  const { today } = useMember();
  const { time } = useTimes();
  const events = useSosEvents(place);
  const chains = useChains(place.school);
  const all = events.state === 'ready' ? Object.values(events.value) : [];
  const told = toldInTurn(all);
  const strangers = useStrangers(place.school, all, colleagues);
  const others = chains === null ? [] : onDuty(sos, chains, colleagues.all, today);
  const notYet = others.filter((uid) => !told.some((one) => one.uid === uid));
  return (
    <section className={look.told} aria-labelledby="desk-told">
      <h3 id="desk-told">{t('told.heading')}</h3>
      {events.state === 'ready' && told.length === 0 && <p className="muted">{t('told.nobody')}</p>}
      <ul>
        {told.map(({ uid, at }) => (
          <li key={uid}>
            <time dateTime={at}>{time(at)}</time>
            <span>{colleagues.calledOf(uid, strangers(uid))}</span>
          </li>
        ))}
      </ul>
      {notYet.length > 0 && (
        <p>
          {t(sos.chain === 'school' ? 'told.onDuty' : 'told.onCall')}
          <span className={look.onDuty}>
            {notYet.map((uid) => (
              <span key={uid}>{colleagues.calledOf(uid)}</span>
            ))}
          </span>
        </p>
      )}
    </section>
  );
}
