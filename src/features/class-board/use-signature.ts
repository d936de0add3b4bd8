import { useTranslation } from 'react-i18next';
import { useTimes } from '@/staff/use-times';
import type { Signatures } from './board-model';
import type { Signers } from '@/staff/people/use-signers';

interface SignatureOf {
  readonly colleagues: Signers;
  /** Whose marks are "mine". On paper nobody's are: whoever signed is named. */
  readonly uid?: string;
}

/** Writes who signed and when, earliest first; undefined when nobody did. */
export function useSignature({
  uid,
  colleagues,
}: SignatureOf): (signatures: Signatures) => string | undefined {
  const { t } = useTranslation('staff');
  const { atClock } = useTimes();
  const signer = (by: string) => {
    if (by === uid) return t('board.me');
    const colleague = colleagues[by];
    if (!colleague) return t('board.colleague');
    return t('board.signer', { title: t(`title.${colleague.title}`), name: colleague.displayName });
  };
  return (signatures) => {
    const signed = Object.entries(signatures).sort(([, a], [, b]) => (a < b ? -1 : 1));
    if (signed.length === 0) return undefined;
    return signed.map(([by, at]) => t('board.signed', { time: atClock(at), who: signer(by) })).join('、');
  };
}
