import { KEPT_FROM_MAX } from '@domain/signals/choices';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data-types';
import { addDetails } from '@/sync/sos/press';
import { PeopleChoices } from '@/ui/people-choices';
import { Fold } from './fold';
import { detailsOf } from './sos-view';

interface LeftOutProps {
  session: PupilSession;
  sos: OwnSos;
  own: OwnData | undefined;
}

/** 「この人には 知らせないで」 for this SOS: calm, folded, and no reason is asked for. */
export function LeftOut({ session, sos, own }: LeftOutProps) {
  const { t, rich } = useText('me');
  const standing = own?.choices?.not ?? [];
  const people = (own?.readers ?? []).flatMap(({ uid, displayName, title }) =>
    uid === undefined || standing.includes(uid)
      ? []
      : [{ id: uid, name: displayName, note: rich(`opened.title.${title}`) }],
  );
  if (people.length === 0) return null;
  return (
    <Fold title={rich('left-out.title')}>
      <p>{rich('left-out.why')}</p>
      <p className="muted">{rich('left-out.outside')}</p>
      {standing.length > 0 && <p className="muted">{rich('left-out.standing')}</p>}
      <PeopleChoices
        legend={t('left-out.who')}
        people={people}
        chosen={detailsOf(sos).not ?? []}
        most={KEPT_FROM_MAX}
        onChange={(not) => void addDetails(session, sos.sosId, { not })}
      />
    </Fold>
  );
}
