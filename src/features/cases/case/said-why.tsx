import type { ReactNode } from 'react';
import { AccessGate } from '@/staff/access/access-gate';
import { ReasonSaid } from '@/staff/access/reason-said';
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
  return (
    <>
      <ReasonSaid reason={reason.value} />
      {children}
    </>
  );
}
