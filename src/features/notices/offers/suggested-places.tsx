import { defaultPlaces } from '@domain/defaults/places';
import type { Risk } from '@domain/risk/records';
import type { LocalText } from '@domain/school/settings';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '@/i18n/local-text';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { StaffButton } from '@/staff/staff-button';
import { useReader } from '../notices-context';
import { OfferDialog } from '@/staff/offers/offer-dialog';
import { look } from '../look';

interface SuggestedPlacesProps {
  pupilId: string;
  places: Risk['places'];
  /** Of a child who has been away for long only the absence is known: that no rule follows from it says little, and is not said. */
  alreadyAbsent: boolean;
}

/** Places of learning and support that the city's rules bring to mind, for adults to think about. The child sees none of it. */
export function SuggestedPlaces({ pupilId, places, alreadyAbsent }: SuggestedPlacesProps) {
  const { setup } = usePorts();
  const { t } = useTranslation('notices');
  const { live, viewer, namesShown } = useReader();
  const localText = useLocalText();
  const watched = useLive(setup.watchPlaces);
  const [offered, setOffered] = useState<LocalText | null>(null);
  if (watched.state === 'loading') return null;
  const known = (watched.state === 'ready' ? watched.value : null) ?? defaultPlaces;
  const suggested = places.flatMap(({ place, rule }) => {
    const name = known.places.find(({ id }) => id === place)?.name;
    const reason = known.rules.find(({ id }) => id === rule)?.reason;
    return name && reason ? [{ id: place, name, reason }] : [];
  });
  if (alreadyAbsent && suggested.length === 0) return null;
  return (
    <section aria-labelledby="notice-places">
      <h4 id="notice-places">{t('places.heading')}</h4>
      <p className="muted">{t(suggested.length === 0 ? 'places.none' : 'places.why')}</p>
      <ul className={look.places}>
        {suggested.map(({ id, name, reason }) => (
          <li key={id}>
            <strong>{localText(name)}</strong>
            <p>{localText(reason)}</p>
            <StaffButton
              disabled={!live}
              aria-label={t('places.offerThis', { place: localText(name) })}
              onClick={() => setOffered(name)}
            >
              {t('places.offer')}
            </StaffButton>
          </li>
        ))}
      </ul>
      <OfferDialog
        to={{ pupilId }}
        {...{ live, school: viewer.school, shown: namesShown }}
        suggestion={offered && localText(offered)}
        onClose={() => setOffered(null)}
      />
    </section>
  );
}
