import { dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { clock, longDate } from '@/i18n/dates';

/** Who chose, and when. The rules tell nobody the names of colleagues at the board. */
export function useChooser(uid: string) {
  const { t, i18n } = useTranslation('models');
  return {
    who: (by: string) => t(by === uid ? 'models.you' : 'models.colleague'),
    when: (iso: string) => {
      const at = Date.parse(iso);
      return `${longDate(i18n.language, dayOf(at))} ${clock(i18n.language, at)}`;
    },
  };
}
