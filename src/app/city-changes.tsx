import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import AuditPage from '@/features/audit/audit-page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';

const CITY = '';

/** What was changed in the city, or in one of its schools, for the board of education. */
export function CityChanges() {
  const { schools } = usePorts();
  const { t } = useTranslation('commands');
  const known = useLive(schools.watchSchools);
  const [school, setSchool] = useState(CITY);
  return (
    <AuditPage
      school={school === CITY ? undefined : school}
      tools={
        <label>
          <span>{t('audit.place')}</span>
          <select value={school} onChange={(event) => setSchool(event.target.value)}>
            <option value={CITY}>{t('audit.city')}</option>
            {Object.entries(valueOr(known, {})).map(([id, { name }]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      }
    />
  );
}
