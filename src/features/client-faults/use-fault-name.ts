import { useTranslation } from 'react-i18next';

const KNOWN = [
  'cannot-start',
  'screen-broken',
  'part-missing',
  'record-refused',
  'record-unreadable',
] as const;

/** What a fault is called; of a newer version's, its code. */
export function useFaultName(): (code: string) => string {
  const { t } = useTranslation('models');
  return (code) => {
    const known = KNOWN.find((one) => one === code);
    if (known) return t(`faults.code.${known}`);
    const [, directive] = /^csp-(.+)$/.exec(code) ?? [];
    return directive === undefined ? t('faults.other', { code }) : t('faults.csp', { directive });
  };
}
