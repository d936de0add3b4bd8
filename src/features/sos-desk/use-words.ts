import { TITLES } from '@domain/identity';
import { BOARD } from '@domain/sos/recipients';
import { useTranslation } from 'react-i18next';

/** Recipients as the desk writes them. */
export function useWords() {
  const { t, i18n } = useTranslation('staff');

  /** Whom a step of a chain names: a title, the board of education, or a person. */
  const recipient = (target: string, nameOf: (uid: string) => string): string => {
    const title = TITLES.find((one) => one === target);
    if (title) return t(`title.${title}`);
    return target === BOARD ? t('title.board') : nameOf(target);
  };

  const list = (parts: readonly string[]): string =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(parts);

  return { recipient, list };
}
