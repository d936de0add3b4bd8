import type { LocalText } from '@domain/school/settings';
import { useTranslation } from 'react-i18next';
import { Furigana } from './furigana';
import { plain } from './markup';
import { withoutGaps } from './word-gaps';

/** The wording of a stored text for a language: the language itself, else Japanese, which grades 7–9 read without gaps. */
export function wordingOf(text: LocalText, language: string): string {
  if (language === 'ja-upper') return withoutGaps(text.ja);
  return text[language as keyof LocalText] ?? text.ja;
}

/** A text that is data (survey items, help lines), with readings. */
export function L({ text }: { text: LocalText }) {
  const { i18n } = useTranslation();
  return <Furigana text={wordingOf(text, i18n.language)} />;
}

/** The same without readings, for names and reading aloud. */
export function useLocalText(): (text: LocalText) => string {
  const { i18n } = useTranslation();
  return (text) => plain(wordingOf(text, i18n.language));
}
