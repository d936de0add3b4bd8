import type { QuietDecision } from '@domain/readings/quiet-record';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { KeptWhy, saysWhy } from '@/staff/access/kept-why';
import { Form } from '@/staff/form/form';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { Button } from '@/ui/button';

interface QuietRecordProps {
  pupilId: string;
  decided: QuietDecision;
  child: string;
  onDone: () => void;
}

/** A child whose record is opened quietly because a leader has decided so, until another one ends it. */
export function QuietRecord({ pupilId, decided, child, onDone }: QuietRecordProps) {
  const { t, i18n } = useTranslation('readings');
  const { uid, today } = useMember();
  const { run, busy, problem } = useDeed();
  const { by, byName, why, reviewBy } = decided;
  const end = async () => {
    if (await run('end-quiet-record', { pupilId })) onDone();
  };
  return (
    <li>
      <strong>{child}</strong> <span>{t('quiet.whoever')}</span>
      <p>
        {t('kept.by', { name: byName })} {t('kept.because', { why })}
      </p>
      <p className="muted">
        {reviewBy < today ? t('kept.due') : t('kept.reviewBy', { day: longDay(i18n.language, reviewBy) })}
      </p>
      {by === uid ? (
        <p className="muted">{t('quiet.own')}</p>
      ) : (
        <p>
          <StaffButton disabled={busy} onClick={() => void end()}>
            {t('quiet.end')}
          </StaffButton>
        </p>
      )}
      {problem}
    </li>
  );
}

/** Decides it of the child whose entries are looked at. */
export function KeepQuiet({ pupilId, onDone }: Pick<QuietRecordProps, 'pupilId' | 'onDone'>) {
  const { t } = useTranslation('readings');
  const { run, busy, problem } = useDeed();
  const [why, setWhy] = useState('');
  const keep = async () => {
    if (await run('keep-record-quiet', { pupilId, why: why.trim() })) onDone();
  };
  return (
    <Part heading={t('quiet.heading')} why={t('quiet.why')}>
      <Form onSubmit={() => void keep()}>
        <KeptWhy why={why} onChange={setWhy} />
        {problem}
        <Button type="submit" disabled={busy || !saysWhy(why)}>
          {t('quiet.keep')}
        </Button>
      </Form>
    </Part>
  );
}
