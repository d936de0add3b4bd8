import type { Title } from '@domain/identity';
import { useTranslation } from 'react-i18next';

/** Writes an adult's name with what they are at the school. */
export function useCalled(): (name: string, title: Title | 'board' | 'place' | 'centre') => string {
  const { t } = useTranslation('staff');
  return (name, title) => t('people.called', { name, title: t(`title.${title}`) });
}
