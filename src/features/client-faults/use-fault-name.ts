import { useTranslation } from 'react-i18next';
import { FAULT_CODES } from '@domain/tablet/client-faults';

/** What a fault is called; of a newer version's, its code. */
export function useFaultName(): (code: string) => string {
  const { t } = useTranslation('models');
  return (code) => {
    const known = FAULT_CODES.find((one) => one === code);
    if (known) return t(`faults.code.${known}`);
    const [, directive] = /^csp-(.+)$/.exec(code) ?? [];
    return directive === undefined ? t('faults.other', { code }) : t('faults.csp', { directive });
  };
}
