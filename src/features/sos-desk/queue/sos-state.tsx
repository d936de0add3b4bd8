import clsx from 'clsx';
import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '@/sync/use-server-now';
import { useMember } from '@/staff/people/member';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

/** Who has it, and how far it is, in a line. */
export function SosState({ sos }: { sos: Sos }) {
  const { t } = useTranslation('desk');
  const { time } = useTimes();
  const actor = useMember();
  const { state, acknowledgedBy, meeting, resolvedBy, handOver, outcome } = sos;
  const owner = acknowledgedBy?.uid === actor.uid ? t('you') : acknowledgedBy?.name;
  return (
    <div className={clsx(look.state, look[`state-${state}`])}>
      <p>
        <b>{t(`state.${state}`)}</b>
        {owner !== undefined && state !== 'resolved' && <span>{t('state.by', { name: owner })}</span>}
        {meeting && state === 'meeting' && (
          <span>{t('state.meetingAt', { time: time(meeting.at), place: meeting.place })}</span>
        )}
        {state === 'resolved' && resolvedBy && outcome && (
          <span>{t('state.resolvedBy', { name: resolvedBy.name, outcome: t(`outcome.${outcome}`) })}</span>
        )}
      </p>
      {handOver && <HandOverLine handOver={handOver} />}
    </div>
  );
}

/** A colleague was asked. The countdown is the adults': the pupil keeps the owner until somebody else has it. */
function HandOverLine({ handOver }: { handOver: NonNullable<Sos['handOver']> }) {
  const { t } = useTranslation('desk');
  const { lasting } = useTimes();
  const actor = useMember();
  const left = Date.parse(handOver.until) - useServerNow();
  const name = handOver.to === actor.uid ? t('you') : handOver.name;
  return (
    <p className={look.handOver}>
      {left > 0 ? (
        <>
          {t('handOver.asked', { name })}
          <span role="timer">{t('handOver.left', { time: lasting(left) })}</span>
        </>
      ) : (
        t('handOver.lapsed', { name })
      )}
    </p>
  );
}
