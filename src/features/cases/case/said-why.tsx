import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessGate } from '@/staff/access/access-gate';
import { useOwnReason } from '@/staff/access/use-own-reason';
import { Waiting } from '@/staff/async';
import { look } from '../look';

interface SaidWhyProps {
  pupilId: string;
  /** Whether a reason can be stored now. */
  live: boolean;
  children: ReactNode;
}

/** What is written about a child stands behind the reason for which it is opened today. */
export function SaidWhy({ pupilId, live, children }: SaidWhyProps) {
  const { t } = useTranslation('staff');
  const { reason } = useOwnReason(pupilId);
  if (reason.state === 'loading') return <Waiting />;
  if (reason.state !== 'ready' || reason.value === null)
    return (
      <div className={`${look.gate} card`}>
        <AccessGate pupilId={pupilId} live={live}>
          {() => null}
        </AccessGate>
      </div>
    );
  const { purpose, protective } = reason.value;
  return (
    <>
      <p className="muted">
        {t('access.because', { purpose: t(`access.for.${purpose}`) })}{' '}
        {t(protective ? 'access.kept' : 'access.shown')}
      </p>
      {children}
    </>
  );
}
