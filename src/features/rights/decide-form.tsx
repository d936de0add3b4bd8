import { rightDecided } from '@domain/commands/rights/payloads';
import { OUTCOMES, REASON_MAX, type RightRequest } from '@domain/rights/requests';
import { STOP_PARTS } from '@domain/rights/stops';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { PickField, TicksField, WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useDeed } from '@/staff/use-deed';
import styles from './rights.module.css';

interface DecideFormProps {
  requestId: string;
  request: RightRequest;
  live: boolean;
}

const schema = z.strictObject(rightDecided);

/** A leader decides, with the reason that is told to whoever asked. */
export function DecideForm({ requestId, request, live }: DecideFormProps) {
  const { t } = useTranslation('rights');
  const deed = useDeed();
  const isUse = request.kind === 'stop' || request.kind === 'resume';
  const isPart = (outcome: string) => isUse && outcome === 'partly';
  const form = useSentForm({
    schema,
    empty: { outcome: 'granted', reason: '', parts: request.parts },
    sentOf: ({ outcome, reason, parts }) => ({
      ...{ outcome, reason },
      ...(isPart(outcome) && { parts: STOP_PARTS.filter((part) => parts.includes(part)) }),
    }),
    send: (decided) => deed.run('decide-right', { requestId, ...decided }),
  });
  const { outcome } = form.values;
  return (
    <SentFields of={form} className={styles.form}>
      <PickField
        of={form}
        name="outcome"
        label={t('decide.outcome')}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      {outcome !== 'refused' && <p className="muted">{t(`decide.what.${request.kind}`)}</p>}
      {isPart(outcome) && (
        <TicksField
          of={form}
          name="parts"
          label={t('ask.parts')}
          options={STOP_PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
        />
      )}
      <WordsField
        of={form}
        name="reason"
        label={t('decide.reason')}
        hint={t('decide.reasonHint')}
        rows={2}
        max={REASON_MAX}
      />
      {deed.problem}
      <p>
        <SendButton of={form} live={live}>
          {t('decide.send')}
        </SendButton>
      </p>
    </SentFields>
  );
}
