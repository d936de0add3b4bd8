import { dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { clock } from '@/i18n/clock';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import { isKeptOnDisk } from '@/sync/sos/store';
import { hasTalked, stageOf } from './sos-view';
import { useMoment } from './use-moment';

interface WhereItIsProps {
  uid: string;
  sos: OwnSos;
  /** When somebody looks next, if nobody does now: ms since 1970. */
  waiting: number | 'unknown' | undefined;
  /** Somebody is being told now. */
  telling: boolean;
  /** Whether this tablet knows when school is open. */
  knowsHours: boolean;
}

/** The present state in a sentence, read out when it changes. */
export function WhereItIs({ uid, sos, waiting, telling, knowsHours }: WhereItIsProps) {
  const { rich } = useText('sos');
  const moment = useMoment();
  const stage = stageOf(sos);
  return (
    <div role="status" className="sos-now">
      {stage === 'here' && !isKeptOnDisk(uid, sos.sosId) && <p>{rich('now.page')}</p>}
      <p>{sentence()}</p>
      {sos.withdrawal === 'too-late' && stage !== 'closed' && <p>{rich('now.too-late')}</p>}
      {waiting !== undefined && stage !== 'taken-back' && <NobodyLooks until={waiting} />}
    </div>
  );

  function arrived(): 'waiting' | 'arrived' | 'reached' | 'soon' {
    if (waiting !== undefined) return 'waiting';
    // Out of hours perhaps nobody is told: not said before it is known.
    if (!knowsHours && !sos.server?.visibleTo) return 'reached';
    return telling ? 'arrived' : 'soon';
  }

  function sentence() {
    const { server } = sos;
    const name = server?.acknowledgedBy?.name ?? '';
    switch (stage) {
      case 'here':
        // Certain only as long as nothing was sent: an answer may have got lost.
        return rich(sos.whereabouts === 'never' ? 'now.tablet' : 'now.sending');
      case 'arrived':
        return rich(`now.${arrived()}`);
      case 'seen':
        return rich('now.seen', { name, time: moment(server?.acknowledgedAt ?? '').time });
      case 'meeting': {
        const { place = '', at = '' } = server?.meeting ?? {};
        return rich('now.meeting', { name, place, ...moment(at) });
      }
      case 'closed':
        return rich(hasTalked(sos) ? 'now.talked' : 'now.closed');
      default:
        return rich(`now.${stage}`);
    }
  }
}

/** Out of hours: when school looks next, and whom to turn to until then. */
function NobodyLooks({ until }: { until: number | 'unknown' }) {
  const { rich } = useText('sos');
  const { i18n } = useTranslation();
  if (until === 'unknown')
    return (
      <p>
        {rich('hours.unknown')} {rich('hours.call')}
      </p>
    );
  const [hour = '', minute = ''] = clock(i18n.language, until).split(':');
  return (
    <p>
      {rich('hours.next', { day: longDay(i18n.language, dayOf(until)), hour, minute })} {rich('hours.call')}
    </p>
  );
}
