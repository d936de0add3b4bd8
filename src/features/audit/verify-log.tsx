import type { VerifiedLog } from '@domain/readings/asked';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';

/** Whether the log is as it was written: looked at entry by entry when somebody asks. */
export function VerifyLog({ school }: { school: string | undefined }) {
  const { t } = useTranslation('readings');
  const [asked, setAsked] = useState(false);
  if (asked) return <Verified school={school} />;
  return (
    <div>
      <StaffButton onClick={() => setAsked(true)}>{t('log.verify')}</StaffButton>
    </div>
  );
}

function Verified({ school }: { school: string | undefined }) {
  const { readings } = usePorts();
  const { t } = useTranslation('readings');
  const member = useMember();
  // A leader asks about their own school, which the function knows.
  const found = useLive(readings.watchVerifiedLog, member.school === undefined ? (school ?? '') : '');
  return (
    <div role="status">
      <Async of={found} meanwhile={<p>{t('log.verifying')}</p>}>
        {(log) => <Result log={log} />}
      </Async>
    </div>
  );
}

function Result({ log: { seq, hash, problems } }: { log: VerifiedLog }) {
  const { t } = useTranslation('readings');
  if (problems.length > 0)
    return (
      <>
        <p className="field-error">{t('log.touched', { count: problems.length })}</p>
        <ul>
          {problems.map((one) => (
            <li key={`${String(one.seq)} ${one.why}`}>{t(`log.problem.${one.why}`, { seq: one.seq })}</li>
          ))}
        </ul>
      </>
    );
  if (seq === 0) return <p>{t('log.none')}</p>;
  return (
    <>
      <p>{t('log.whole', { count: seq, hash })}</p>
      <p className="muted">{t('log.keepIt')}</p>
    </>
  );
}
