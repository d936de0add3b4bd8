import { useText } from '@/i18n/use-text';

/** Names of adults as a child says them, in one text. */
export function useNamesOf(): (names: readonly string[]) => string {
  const { t } = useText('signals');
  return (names) => names.map((name) => t('names.teacher', { name })).join(t('names.comma'));
}
