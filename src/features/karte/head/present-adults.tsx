import type { Pupil } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import { useCalled } from '@/staff/people/use-called';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';

/** Who looks after this child now: whoever has its classes. */
export function PresentAdults({ school, pupil }: { school: string; pupil: Pupil }) {
  const { records } = usePorts();
  const { t, i18n } = useTranslation('karte');
  const called = useCalled();
  const teachers = Object.values(valueOr(useLive(records.watchTeachersOf, school, pupil.classIds), {}));
  if (teachers.length === 0) return null;
  const names = teachers.map(({ displayName, title }) => called(displayName, title)).sort();
  return (
    <p>
      {t('head.adults', { names: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names) })}
    </p>
  );
}
