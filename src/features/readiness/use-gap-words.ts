import type { Gap } from '@domain/readiness/readiness';
import { useTranslation } from 'react-i18next';

/** What will be missing, in a plain sentence. */
export function useGapWords(classNameOf: (classId: string) => string): (gap: Gap) => string {
  const { t, i18n } = useTranslation('year');
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (gap) => {
    switch (gap.why) {
      case 'step':
        return t('readiness.gap.step', { number: gap.step + 1 });
      case 'homeroom':
        return t('readiness.gap.homeroom', { classes: list.format(gap.classIds.map(classNameOf)) });
      case 'safety':
      case 'bullying':
      case 'no-policy':
      case 'no-classes':
        return t(`readiness.gap.${gap.why}`);
    }
  };
}
