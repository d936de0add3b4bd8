import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import { isKeptOnDisk } from '@/sync/sos/store';
import { hasTalked, stageOf } from './sos-view';
import { type Step, StepList } from './step-list';
import { useMoment } from './use-moment';

interface SosStepsProps {
  uid: string;
  sos: OwnSos;
  /** Nobody is told before the school opens. */
  waits: boolean;
}

/** The four states of an SOS: ① here, ② arrived, ③ seen by whom, ④ talked. */
export function SosSteps({ uid, sos, waits }: SosStepsProps) {
  const { t, rich } = useText('sos');
  const moment = useMoment();
  const { document, whereabouts, arrivedAt, server } = sos;
  const arrived = whereabouts === 'arrived';
  const seenBy = server?.acknowledgedBy;
  const closed = stageOf(sos) === 'closed';
  const here: Step = {
    words: rich(isKeptOnDisk(uid, sos.sosId) ? 'steps.tablet' : 'steps.page'),
    done: true,
    at: Date.parse(document.capturedAt),
  };
  const there: Step = {
    words: rich(arrived ? 'steps.arrived' : whereabouts === 'maybe' ? 'steps.sending' : 'steps.not-arrived'),
    done: arrived,
    at: server ? Date.parse(server.receivedAt) : arrivedAt,
  };
  const seen: Step = {
    words: seenBy ? rich('steps.seen', { name: seenBy.name }) : rich(`steps.${telling()}`),
    done: seenBy !== undefined,
    at: instant(server?.acknowledgedAt),
  };
  return <StepList label={t('steps.label')} steps={[here, there, seen, last()]} />;

  function telling(): 'to-be-told' | 'waiting' | 'telling' {
    if (!arrived) return 'to-be-told';
    return waits ? 'waiting' : 'telling';
  }

  function last(): Step {
    if (closed)
      return {
        words: rich(hasTalked(sos) ? 'steps.talked' : 'steps.closed'),
        done: true,
        at: instant(server?.resolvedAt),
      };
    const meeting = server?.state === 'meeting' ? server.meeting : undefined;
    return {
      words: meeting
        ? rich('steps.meeting', { place: meeting.place, ...moment(meeting.at) })
        : rich('steps.talk'),
      done: false,
    };
  }
}

const instant = (iso: string | undefined) => (iso === undefined ? undefined : Date.parse(iso));
