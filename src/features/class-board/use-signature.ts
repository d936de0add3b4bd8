import { useTranslation } from 'react-i18next';
import { clock } from '@/i18n/dates';
import type { Signatures } from './board-model';

interface Signers {
  readonly uid: string;
  readonly colleagues: Readonly<Record<string, string>>;
}

/** Writes who signed and when, earliest first; undefined when nobody did. */
export function useSignature({ uid, colleagues }: Signers): (signatures: Signatures) => string | undefined {
  const { t, i18n } = useTranslation('staff');
  return (signatures) => {
    const signed = Object.entries(signatures).sort(([, a], [, b]) => (a < b ? -1 : 1));
    if (signed.length === 0) return undefined;
    return signed
      .map(([by, at]) => {
        const who = by === uid ? t('board.me') : colleagues[by] || t('board.colleague');
        return t('board.signed', { time: clock(i18n.language, Date.parse(at)), who });
      })
      .join('、');
  };
}
