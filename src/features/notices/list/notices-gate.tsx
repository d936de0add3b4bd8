import { useTranslation } from 'react-i18next';
import { NamesGate } from '@/staff/names-gate';
import type { Names } from '@/ui/use-names';
import { type Entry, GROUPS, isUnread } from './inbox';

export function NoticesGate({ entries, names }: { entries: readonly Entry[]; names: Names }) {
  const { t } = useTranslation('notices');
  const unread = entries.filter(({ notice }) => isUnread(notice)).length;
  const counts = GROUPS.map((group) => ({
    label: t(`group.${group}`),
    count: t('count', { count: entries.filter((one) => one.group === group).length }),
  }));
  return (
    <NamesGate
      {...{ names, counts }}
      why={t('hiddenWhy')}
      beside={unread > 0 && <span>{t('unread', { count: unread })}</span>}
    />
  );
}
