import { KEPT_WHY_MAX } from '@domain/readings/kept-entry';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';

/** Whether a reason can be sent as it is typed. */
export function saysWhy(why: string): boolean {
  return why.trim() !== '' && !isTooLong(why, KEPT_WHY_MAX);
}

/** Why the child's own page says nothing of who opens its record: for other leaders to read. */
export function KeptWhy({ why, onChange }: { why: string; onChange: (why: string) => void }) {
  const { t } = useTranslation('staff');
  return (
    <Field
      label={t('access.keptWhy')}
      hint={t('access.keptWhyHint')}
      room={{ text: why, max: KEPT_WHY_MAX, isOver: isTooLong(why, KEPT_WHY_MAX) }}
    >
      {(wired) => (
        <input {...wired} required value={why} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
