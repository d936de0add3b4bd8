import { PUPIL_WORDS } from '@domain/sos/choices';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import { addDetails } from '@/sync/sos/press';
import { Button } from '@/ui/button';
import { Fold } from './fold';
import { detailsOf } from './sos-view';

/** もう だいじょうぶ, まちがえた: told to an adult, who checks and closes it. */
export function ClosingWords({ session, sos }: { session: PupilSession; sos: OwnSos }) {
  const { rich } = useText('sos');
  const { pupilSays } = detailsOf(sos);
  const isPending = sos.details?.fields.pupilSays !== undefined;
  return (
    <Fold title={rich('closing.title')}>
      <div className="choice-row">
        {PUPIL_WORDS.map((word) => (
          <Button
            key={word}
            aria-pressed={word === pupilSays}
            onClick={() => void addDetails(session, sos.sosId, { pupilSays: word })}
          >
            {rich(`closing.${word}`)}
          </Button>
        ))}
      </div>
      <p role="status">
        {pupilSays && (isPending ? rich('closing.pending') : rich(`closing.said-${pupilSays}`))}
      </p>
    </Fold>
  );
}
