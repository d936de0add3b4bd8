import type { SUPPORT_KINDS } from '@domain/cases/choices';
import { defaultPlaces } from '@domain/defaults/places';
import { suggestedPlaces } from '@domain/risk/suggested-places';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '@/i18n/local-text';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { useCasesReader } from '../cases-context';
import { look } from '../look';
import { useLately } from '../sheets/use-lately';
import { SupportForm } from './support-form';

type SupportKind = (typeof SUPPORT_KINDS)[number];

/** What kind of support a place of the city's list is; others are other support. */
const KIND_OF: Readonly<Record<string, SupportKind>> = {
  'support-room': 'support-room',
  'education-centre': 'support-centre',
  online: 'online',
  'free-school': 'free-school',
  'medical-welfare': 'medical-welfare',
};

interface SuggestedPlacesProps {
  caseId: string;
  pupilId: string;
}

/**
 * Places that the city's rules bring to mind, for adults to think about: by what was computed, and where nothing is because the child has
 * been away, by its absence alone. The others of the city's list stand below.
 */
export function SuggestedPlaces({ caseId, pupilId }: SuggestedPlacesProps) {
  const { t } = useTranslation('cases');
  const text = useLocalText();
  const [chosen, setChosen] = useState<string>();
  const { known, suggested } = useSuggested(pupilId);
  const nameOf = (place: string) => {
    const found = known.places.find(({ id }) => id === place);
    return found ? text(found.name) : place;
  };
  const others = known.places.filter(({ id }) => !suggested.some(({ place }) => place === id));
  return (
    <>
      {suggested.length > 0 && <p className="muted">{t('places.why')}</p>}
      <ul className={look.places}>
        {suggested.map(({ place, rule }) => {
          const reason = known.rules.find(({ id }) => id === rule)?.reason;
          return (
            <li key={place}>
              <b>{nameOf(place)}</b>
              {reason && <p>{text(reason)}</p>}
              <StaffButton onClick={() => setChosen(place)}>
                {t('places.plan', { place: nameOf(place) })}
              </StaffButton>
            </li>
          );
        })}
      </ul>
      <div className={look.taps} role="group" aria-label={t('places.others')}>
        {others.map(({ id }) => (
          <StaffButton key={id} onClick={() => setChosen(id)}>
            {nameOf(id)}
          </StaffButton>
        ))}
      </div>
      {chosen !== undefined && (
        <SupportForm
          key={chosen}
          caseId={caseId}
          suggested={{ kind: KIND_OF[chosen] ?? 'other', place: nameOf(chosen) }}
        />
      )}
    </>
  );
}

function useSuggested(pupilId: string) {
  const { setup, pupils } = usePorts();
  const { school } = useCasesReader();
  const { today } = useMember();
  const known = valueOr(useLive(setup.watchPlaces), null) ?? defaultPlaces;
  const computed = valueOr(useLive(pupils.watchRisk, school, pupilId), null)?.places ?? [];
  const { months } = useLately({ school, pupilId, day: today });
  const absent = months.reduce((sum, month) => sum + month.absent, 0);
  const byAbsence = suggestedPlaces(known, { attendance: 1 }, absent).filter(({ rule }) =>
    known.rules.some(({ id, when }) => id === rule && when.absentYear !== undefined),
  );
  return {
    known,
    suggested: [
      ...computed,
      ...byAbsence.filter(({ place }) => !computed.some((other) => other.place === place)),
    ].filter(({ place }) => known.places.some(({ id }) => id === place)),
  };
}
