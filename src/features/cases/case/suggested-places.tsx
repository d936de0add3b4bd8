import type { SUPPORT_KINDS } from '@domain/cases/choices';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { useSuggestedPlaces } from '@/staff/places/use-suggested-places';
import { StaffButton } from '@/staff/staff-button';
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

/** Places that the city's rules bring to mind; the others of the city's list stand below. One press begins to plan a support there. */
export function SuggestedPlaces({ caseId, pupilId }: SuggestedPlacesProps) {
  const { t } = useTranslation('cases');
  const { school } = useCasesReader();
  const { today } = useMember();
  const [chosen, setChosen] = useState<string>();
  const { months } = useLately({ school, pupilId, day: today });
  const absent = months.reduce((sum, month) => sum + month.absent, 0);
  const { suggested, others } = useSuggestedPlaces(school, pupilId, absent);
  const place = [...suggested, ...others].find(({ id }) => id === chosen);
  return (
    <>
      {suggested.length > 0 && <p className="muted">{t('places.why')}</p>}
      <ul className={look.places}>
        {suggested.map(({ id, name, reason }) => (
          <li key={id}>
            <b>{name}</b>
            {reason !== undefined && <p>{reason}</p>}
            <StaffButton onClick={() => setChosen(id)}>{t('places.plan', { place: name })}</StaffButton>
          </li>
        ))}
      </ul>
      <div className={look.taps} role="group" aria-label={t('places.others')}>
        {others.map(({ id, name }) => (
          <StaffButton key={id} onClick={() => setChosen(id)}>
            {name}
          </StaffButton>
        ))}
      </div>
      {place && (
        <SupportForm
          key={place.id}
          caseId={caseId}
          suggested={{ kind: KIND_OF[place.id] ?? 'other', place: place.name }}
        />
      )}
    </>
  );
}
