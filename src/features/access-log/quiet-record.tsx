import { keptWhySchema } from '@domain/readings/kept-entry';
import type { QuietDecision } from '@domain/readings/quiet-record';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { longDay } from '@/i18n/dates';
import { KeptWhy } from '@/staff/access/kept-why';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

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

const schema = z.strictObject({ why: keptWhySchema });
const NO_REASON = { why: '' };

/** Decides it of the child whose entries are looked at. */
export function KeepQuiet({ pupilId, onDone }: Pick<QuietRecordProps, 'pupilId' | 'onDone'>) {
  const { t } = useTranslation('readings');
  const { run, problem } = useDeed();
  const form = useSentForm({
    ...{ schema, empty: NO_REASON },
    send: async ({ why }) => {
      const isDone = await run('keep-record-quiet', { pupilId, why });
      if (isDone) onDone();
      return isDone;
    },
  });
  return (
    <Part heading={t('quiet.heading')} why={t('quiet.why')}>
      <SentFields of={form}>
        <KeptWhy of={form} name="why" />
        {problem}
        <SendButton of={form} live look="plain">
          {t('quiet.keep')}
        </SendButton>
      </SentFields>
    </Part>
  );
}
