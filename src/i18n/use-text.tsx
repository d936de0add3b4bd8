import type { Namespace, TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Furigana } from './furigana';
import { plain } from './markup';

interface Text<N extends Namespace> {
  /** The words without readings: for names, titles and other attributes. */
  t: TFunction<N>;
  /** The words with readings where the pupil's grade needs them. */
  rich: (...request: Parameters<TFunction<N>>) => ReactNode;
}

/** The words of one area of the app. */
export function useText<N extends Namespace>(area: N): Text<N> {
  const { t } = useTranslation(area);
  const bare = ((...request: Parameters<typeof t>) =>
    plain(String(t(...request)))) as unknown as TFunction<N>;
  return {
    t: bare,
    rich: (...request) => (
      <Furigana text={String((t as unknown as (...args: unknown[]) => unknown)(...request))} />
    ),
  };
}
