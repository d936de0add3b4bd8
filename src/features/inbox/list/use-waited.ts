import type { Thread } from '@domain/signals/records';
import { schoolDaysWaited } from '@domain/signals/school-time';
import { useTranslation } from 'react-i18next';
import { serverNow } from '@/sync/use-server-now';
import { useInboxReader } from '../inbox-context';

/** How long a child has waited, in school days: nobody is late on a Sunday. */
export function useWaited(): (thread: Pick<Thread, 'sentAt' | 'waitingSince'>) => string {
  const { t } = useTranslation('inbox');
  const { calendar } = useInboxReader();
  return ({ sentAt, waitingSince }) => {
    const days = schoolDaysWaited(calendar, Date.parse(waitingSince ?? sentAt), serverNow());
    return days === 0 ? t('waitedToday') : t('waited', { count: days });
  };
}
