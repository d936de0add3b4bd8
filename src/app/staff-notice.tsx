import { useTranslation } from 'react-i18next';
import { WaitingLine } from '@/staff/async';
import { Message } from '@/staff/message';
import { StaffButton } from '@/staff/staff-button';

interface StaffNoticeProps {
  kind: 'loading' | 'denied' | 'unavailable' | 'broken';
}

/** Why there is no staff screen at all, and what to do about it. */
export function StaffNotice({ kind }: StaffNoticeProps) {
  const { t } = useTranslation('staff');
  if (kind === 'loading') return <WaitingLine />;
  return (
    <Message wholePage heading={t(`state.${kind}`)} why={t(`state.${kind}Why`)}>
      <StaffButton onClick={() => window.location.reload()}>{t('state.retry')}</StaffButton>
    </Message>
  );
}
