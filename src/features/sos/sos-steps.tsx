import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import { isKeptOnDisk } from '@/sync/sos/store';
import { hasTalked, stageOf } from './sos-view';
import { type Step, StepList } from './step-list';

interface SosStepsProps {
  uid: string;
  sos: OwnSos;
  /** Nobody is told before the school opens. */
  waits: boolean;
  /** Somebody is being told now. */
  telling: boolean;
}

/** The four states of an SOS: ① here, ② arrived, ③ seen by whom, ④ talked. */
export function SosSteps({ uid, sos, waits, telling }: SosStepsProps) {
  const { t, rich } = useText('sos');
  const { document, whereabouts, arrivedAt, server } = sos;
  const arrived = whereabouts === 'arrived';
  const seenBy = server?.acknowledgedBy;
  const closed = stageOf(sos) === 'closed';
  const here: Step = {
    short: rich('short.here'),
    words: rich(isKeptOnDisk(uid, sos.sosId) ? 'steps.tablet' : 'steps.page'),
    done: true,
    at: Date.parse(document.capturedAt),
  };
  const there: Step = {
    short: rich('short.school'),
    words: rich(arrived ? 'steps.arrived' : whereabouts === 'maybe' ? 'steps.sending' : 'steps.not-arrived'),
    done: arrived,
    at: server ? Date.parse(server.receivedAt) : arrivedAt,
  };
  const seen: Step = {
    short: rich('short.seen'),
    words: rich(`steps.${seenBy ? 'seen' : beforeSeen()}`),
    done: seenBy !== undefined,
    at: instant(server?.acknowledgedAt),
  };
  return <StepList label={t('steps.label')} steps={[here, there, seen, last()]} />;

  function beforeSeen(): 'to-be-told' | 'waiting' | 'telling' | 'soon' {
    if (!arrived) return 'to-be-told';
    if (waits) return 'waiting';
    return telling ? 'telling' : 'soon';
  }

  function last(): Step {
    if (closed)
      return {
        short: rich('short.talk'),
        words: rich(hasTalked(sos) ? 'steps.talked' : 'steps.closed'),
        done: true,
        at: instant(server?.resolvedAt),
      };
    const isMeeting = server?.state === 'meeting' && server.meeting !== undefined;
    return {
      short: rich('short.talk'),
      words: rich(isMeeting ? 'steps.meeting' : 'steps.talk'),
      done: false,
    };
  }
}

const instant = (iso: string | undefined) => (iso === undefined ? undefined : Date.parse(iso));
