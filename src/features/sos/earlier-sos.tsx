import { dayOfInstant } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import { look } from '@/sync/sos/press';
import { Fold } from './fold';
import { SosSteps } from './sos-steps';
import { stageOf } from './sos-view';
import { WordsLog } from './words-log';

const SHOWN_STAGES: readonly ReturnType<typeof stageOf>[] = ['seen', 'meeting', 'closed'];

interface EarlierSosProps {
  session: PupilSession;
  all: readonly OwnSos[];
  /** Id of the one that the sheet is about. */
  shown: string | undefined;
}

/** What was closed stays readable, and what somebody has had for so long that a further press was a new call. */
export function EarlierSos({ session, all, shown }: EarlierSosProps) {
  const { rich } = useText('sos');
  const { i18n } = useTranslation();
  const earlier = all.filter(
    (sos) => sos.sosId !== shown && sos.joined === undefined && SHOWN_STAGES.includes(stageOf(sos)),
  );
  if (earlier.length === 0) return null;
  return (
    <Fold title={rich('earlier')}>
      {earlier.toReversed().map((sos) => (
        <details key={sos.sosId} className="sos-earlier" onToggle={() => void look(session, sos.sosId)}>
          <summary>{shortDay(i18n.language, dayOfInstant(sos.document.capturedAt))}</summary>
          <SosSteps uid={session.uid} sos={sos} waits={false} telling={false} />
          <WordsLog sos={sos} />
        </details>
      ))}
    </Fold>
  );
}
