import { SHORTENED_AT_ONCE } from '@domain/audit/shortening';
import { DEFAULT_PERIODS } from '@domain/rights/retention';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

/** The city's log past its years: somebody of the board lets it go, once they have read what that means. */
export function ShortenLog() {
  const { t } = useTranslation('readings');
  const { run, busy, problem } = useDeed();
  const [step, setStep] = useState<'closed' | 'asks' | 'done'>('closed');
  const shorten = async () => {
    if (await run('shorten-log', {})) setStep('done');
  };
  if (step !== 'asks')
    return (
      <div>
        <StaffButton onClick={() => setStep('asks')}>{t('log.shorten')}</StaffButton>
        {step === 'done' && <p role="status">{t('log.shortened')}</p>}
      </div>
    );
  return (
    <div>
      <p>{t('log.shortenWhy', { years: DEFAULT_PERIODS.audit, most: SHORTENED_AT_ONCE })}</p>
      <Row>
        <StaffButton disabled={busy} onClick={() => void shorten()}>
          {t('log.shortenNow')}
        </StaffButton>
        <StaffButton disabled={busy} onClick={() => setStep('closed')}>
          {t('log.shortenNot')}
        </StaffButton>
      </Row>
      {problem}
    </div>
  );
}
