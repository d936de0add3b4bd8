import { useTranslation } from 'react-i18next';
import { NamesGate } from '@/staff/names-gate';
import { useMember } from '@/staff/people/member';
import type { PlacedCase } from '@/staff/ports/cases';
import { serverNow } from '@/sync/use-server-now';
import type { Names } from '@/ui/use-names';
import { inSections } from './sections';

export function CasesGate({ all, names }: { all: readonly PlacedCase[]; names: Names }) {
  const { t } = useTranslation('cases');
  const { uid } = useMember();
  const counts = inSections(all, uid, serverNow()).map(({ section, cases }) => ({
    label: t(`section.${section}`),
    count: t('count', { count: cases.length }),
  }));
  return <NamesGate {...{ names, counts }} why={t('hiddenWhy')} />;
}
