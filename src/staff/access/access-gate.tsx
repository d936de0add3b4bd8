import { can } from '@domain/access/capabilities';
import { type AccessLog, PURPOSES } from '@domain/school/staff-records';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { ChoiceList } from '@/ui/choice-list';
import { Check } from '../form/check';
import { Form, Problem } from '../form/form';
import { useMember } from '../people/member';
import type { Reader } from '../ports/pupils';
import { usePorts } from '../ports';
import { KeptWhy, saysWhy } from './kept-why';
import { ReasonSaid } from './reason-said';
import { useOwnReason } from './use-own-reason';

interface AccessGateProps {
  pupilId: string;
  /** Whether a reason can be stored now. */
  live: boolean;
  /** Of its heading, below what it stands. */
  level?: 2 | 3;
  /** What is behind the reason. */
  children: (reader: Reader) => ReactNode;
}

/** A child's record, behind a reason that the child can read. Only a leader may keep the entry back. */
export function AccessGate({ pupilId, live, level = 3, children }: AccessGateProps) {
  const { t } = useTranslation('staff');
  const heading = useId();
  const Heading = `h${level}` as const;
  const { reader, reason } = useOwnReason(pupilId);
  if (reader === null || reason.state === 'loading') return null;
  return (
    <section aria-labelledby={heading}>
      <Heading id={heading}>{t('access.heading')}</Heading>
      {reason.state === 'ready' && reason.value ? (
        <>
          <ReasonSaid reason={reason.value} />
          {children(reader)}
        </>
      ) : (
        <ReasonForm reader={reader} live={live} />
      )}
    </section>
  );
}

function ReasonForm({ reader, live }: { reader: Reader; live: boolean }) {
  const { pupils } = usePorts();
  const { t } = useTranslation('staff');
  const member = useMember();
  const [purpose, setPurpose] = useState<AccessLog['purpose']>();
  const [protective, setProtective] = useState(false);
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<'refused' | 'unanswered' | null>(null);
  const open = async () => {
    if (purpose === undefined) return;
    const outcome = await pupils.storeReason(reader, purpose, protective ? { why: why.trim() } : null);
    setProblem(outcome === 'stored' ? null : outcome);
  };
  return (
    <Form onSubmit={() => void open()}>
      <p>{t('access.why')}</p>
      <ChoiceList
        legend={t('access.purpose')}
        name="purpose"
        options={PURPOSES.map((value) => ({ value, label: t(`access.for.${value}`) }))}
        chosen={purpose}
        onChoose={setPurpose}
      />
      {can(member, 'protect-entries') && (
        <Check checked={protective} onChange={setProtective}>
          {t('access.protective')}
        </Check>
      )}
      {protective && <KeptWhy why={why} onChange={setWhy} />}
      <Problem>{problem && t(`access.${problem}`)}</Problem>
      <Button type="submit" disabled={!live || purpose === undefined || (protective && !saysWhy(why))}>
        {t('access.open')}
      </Button>
    </Form>
  );
}
