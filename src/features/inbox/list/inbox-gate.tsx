import { useTranslation } from 'react-i18next';
import { NamesGate } from '@/staff/names-gate';
import { useMember } from '@/staff/people/member';
import type { PlacedThread } from '@/staff/ports/signals';
import type { Names } from '@/ui/use-names';
import { inSections } from './sections';

export function InboxGate({ all, names }: { all: readonly PlacedThread[]; names: Names }) {
  const { t } = useTranslation('inbox');
  const { uid } = useMember();
  const counts = inSections(all, uid).map(({ section, threads }) => ({
    label: t(`section.${section}`),
    count: t('count', { count: threads.length }),
  }));
  return <NamesGate {...{ names, counts }} why={t('hiddenWhy')} />;
}
