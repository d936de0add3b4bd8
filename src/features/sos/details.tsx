import { HOME_CALLS, PLACES, VIAS, WANTS } from '@domain/sos/choices';
import type { SosDetails } from '@domain/sos/records';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import { addDetails } from '@/sync/sos/press';
import { Choice } from './choice';
import { Fold } from './fold';
import { detailsOf } from './sos-view';

const NAMED_PLACES = PLACES.filter((place) => place !== 'unknown');

/** Who, how, where, and whether home may be called: all of it optional, added to the same SOS. */
export function Details({ session, sos }: { session: PupilSession; sos: OwnSos }) {
  const { rich } = useText('sos');
  const { want, via, at, safeToCallHome } = detailsOf(sos);
  const add = (fields: Omit<SosDetails, 'text'>) => void addDetails(session, sos.sosId, fields);
  const isPending = Object.keys(sos.details?.fields ?? {}).some(
    (field) => field !== 'pupilSays' && field !== 'text',
  );
  return (
    <Fold title={rich('details.title')}>
      <p className="muted">{rich('details.optional')}</p>
      <Choice
        question={rich('details.want.question')}
        options={WANTS}
        chosen={want}
        words={(option) => rich(`details.want.${option}`)}
        onChoose={(option) => add({ want: option })}
      />
      {(want === 'homeroom' || want === 'anyone') && <p className="muted">{rich('details.with-homeroom')}</p>}
      <Choice
        question={rich('details.via.question')}
        options={VIAS}
        chosen={via}
        words={(option) => rich(`details.via.${option}`)}
        onChoose={(option) => add({ via: option })}
      />
      <Choice
        question={rich('details.at.question')}
        options={NAMED_PLACES}
        chosen={at === 'unknown' ? undefined : at}
        words={(option) => rich(`details.at.${option}`)}
        onChoose={(option) => add({ at: option })}
      />
      <Choice
        question={rich('details.home.question')}
        options={HOME_CALLS}
        chosen={safeToCallHome}
        words={(option) => rich(`details.home.${option}`)}
        onChoose={(option) => add({ safeToCallHome: option })}
      />
      {safeToCallHome === 'no' && <p className="muted">{rich('details.home.limit')}</p>}
      <p role="status" className="muted">
        {isPending && rich('details.pending')}
      </p>
    </Fold>
  );
}
