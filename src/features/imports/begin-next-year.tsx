import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Part, Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

/** A school year begins without a file: every class goes one grade up. */
export function BeginNextYear({ online }: { online: boolean }) {
  const { t } = useTranslation('imports');
  const [, goTo] = useLocation();
  const deed = useDeed();
  const begin = async () => {
    const importId = crypto.randomUUID();
    if (await deed.run('start-next-year', { importId })) goTo(`/imports/${importId}`);
  };
  return (
    <Part heading={t('next.heading')} why={t('next.why')}>
      <Row>
        <StaffButton disabled={!online || deed.busy} onClick={() => void begin()}>
          {t('next.begin')}
        </StaffButton>
      </Row>
      {deed.problem}
    </Part>
  );
}
