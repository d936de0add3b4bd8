import type { OptionalItem } from '@domain/optional/items';
import { useTranslation } from 'react-i18next';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

/** From then on the item is refused, and what was brought in goes in the night. */
export function WithdrawBasis({ item, live }: { item: OptionalItem; live: boolean }) {
  const { t } = useTranslation('exports');
  const deed = useDeed();
  return (
    <details>
      <summary>{t('optional.withdraw.open')}</summary>
      <p className="muted">{t('optional.withdraw.why')}</p>
      {deed.problem}
      <p>
        <StaffButton disabled={!live || deed.busy} onClick={() => void deed.run('withdraw-basis', { item })}>
          {t('optional.withdraw.send')}
        </StaffButton>
      </p>
    </details>
  );
}
