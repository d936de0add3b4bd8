import type { Reader } from '@domain/access/around-child';
import { useText } from '@/i18n/use-text';

/** Writes the names of readers as one list, for a sentence or a line. */
export function useReaderNames(): (readers: readonly Reader[]) => string {
  const { t } = useText('survey');
  return (readers) =>
    readers.map(({ displayName }) => t('names.reader', { name: displayName })).join(t('names.separator'));
}
