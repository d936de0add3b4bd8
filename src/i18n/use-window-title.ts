import { useText } from './use-text';

/** A page's name for the browser's tab, with the app's name after it: neither an item nor anything that was answered. */
export function useWindowTitle(): (page: string) => string {
  const { t } = useText('common');
  return (page) => t('window', { page });
}
