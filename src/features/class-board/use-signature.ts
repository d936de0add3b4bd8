import { useTranslation } from 'react-i18next';
import { clock } from '@/i18n/dates';
import type { Signatures } from './board-model';
import type { Colleagues } from './use-colleagues';

interface Signers {
  readonly colleagues: Colleagues;
  /** Whose marks are "mine". On paper nobody's are: whoever signed is named. */
  readonly uid?: string;
}

/** Writes who signed and when, earliest first; undefined when nobody did. */
export function useSignature({ uid, colleagues }: Signers): (signatures: Signatures) => string | undefined {
  const { t, i18n } = useTranslation('staff');
  const signer = (by: string) => {
    if (by === uid) return t('board.me');
    const colleague = colleagues[by];
    if (!colleague) return t('board.colleague');
    return t('board.signer', { title: t(`title.${colleague.title}`), name: colleague.displayName });
  };
  return (signatures) => {
    const signed = Object.entries(signatures).sort(([, a], [, b]) => (a < b ? -1 : 1));
    if (signed.length === 0) return undefined;
    return signed
      .map(([by, at]) => t('board.signed', { time: clock(i18n.language, Date.parse(at)), who: signer(by) }))
      .join('、');
  };
}
