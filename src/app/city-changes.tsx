import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import AuditPage from '@/features/audit/audit-page';
import { Picker } from '@/staff/picker';
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
        <Picker
          label={t('audit.place')}
          chosen={school}
          onChoose={setSchool}
          options={[
            { value: CITY, label: t('audit.city') },
            ...Object.entries(valueOr(known, {})).map(([id, { name }]) => ({ value: id, label: name })),
          ]}
        />
      }
    />
  );
}
