import type { Thread } from '@domain/signals/records';
import { useTranslation } from 'react-i18next';
import { usePupilName } from '@/staff/people/use-pupil';

/** From whom something is, in words: of which grades, where the child has not said its name. */
export function useSender(): (thread: Thread) => string {
  const { t } = useTranslation('inbox');
  const nameOf = usePupilName();
  return ({ unnamed, naming, child }) => {
    if (!unnamed || naming?.opened) return nameOf(child);
    return unnamed.band === undefined
      ? t('unnamed.sender')
      : t('unnamed.ofGrades', { grades: t(`unnamed.band.${unnamed.band}`) });
  };
}

/** Whose it is: absent while nobody may know. */
export function senderOf({ unnamed, naming, pupilId }: Thread): string | undefined {
  return unnamed ? naming?.opened?.pupilId : pupilId;
}
