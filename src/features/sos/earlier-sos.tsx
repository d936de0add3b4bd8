import { dayOfInstant } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import { Fold } from './fold';
import { SosSteps } from './sos-steps';
import { stageOf } from './sos-view';
import { WordsLog } from './words-log';

/** What was closed stays readable. */
export function EarlierSos({ uid, all }: { uid: string; all: readonly OwnSos[] }) {
  const { rich } = useText('sos');
  const { i18n } = useTranslation();
  const closed = all.filter((sos) => stageOf(sos) === 'closed');
  if (closed.length === 0) return null;
  return (
    <Fold title={rich('earlier')}>
      {closed.toReversed().map((sos) => (
        <details key={sos.sosId} className="sos-earlier">
          <summary>{shortDay(i18n.language, dayOfInstant(sos.document.capturedAt))}</summary>
          <SosSteps uid={uid} sos={sos} waits={false} telling={false} />
          <WordsLog sos={sos} />
        </details>
      ))}
    </Fold>
  );
}
