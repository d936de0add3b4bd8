import { useTranslation } from 'react-i18next';
import { useSuggestedPlaces } from '@/staff/places/use-suggested-places';
import { RecordPart } from '../record-part';

interface PlacesPartProps {
  school: string;
  pupilId: string;
  /** Of this school year. */
  absentDays: number;
}

/** Which places of learning and support there are for this child, whether anything was computed of it or not. People decide. */
export function PlacesPart({ school, pupilId, absentDays }: PlacesPartProps) {
  const { t } = useTranslation(['karte', 'cases']);
  const { suggested, others } = useSuggestedPlaces(school, pupilId, absentDays);
  return (
    <RecordPart id="places" heading={t('cases:places.heading')}>
      {suggested.length > 0 && <p className="muted">{t('cases:places.why')}</p>}
      <ul>
        {suggested.map(({ id, name, reason }) => (
          <li key={id}>
            <b>{name}</b> {reason}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p>{t('karte:course.others', { places: others.map(({ name }) => name).join(t('cases:and')) })}</p>
      )}
      <p className="muted">{t('karte:course.inCase')}</p>
    </RecordPart>
  );
}
