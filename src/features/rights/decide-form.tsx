import { type Outcome, OUTCOMES, type RightRequest } from '@domain/rights/requests';
import { STOP_PARTS } from '@domain/rights/stops';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '@/staff/form/check';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Picker } from '@/staff/picker';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import styles from './rights.module.css';

interface DecideFormProps {
  requestId: string;
  request: RightRequest;
  live: boolean;
}

/** A leader decides, with the reason that is told to whoever asked. */
export function DecideForm({ requestId, request, live }: DecideFormProps) {
  const { t } = useTranslation('rights');
  const deed = useDeed();
  const [outcome, setOutcome] = useState<Outcome>('granted');
  const [reason, setReason] = useState('');
  const [parts, setParts] = useState(request.parts);
  const isUse = request.kind === 'stop' || request.kind === 'resume';
  const isPart = isUse && outcome === 'partly';
  const send = () =>
    deed.run('decide-right', {
      ...{ requestId, outcome, reason: reason.trim() },
      ...(isPart && { parts: STOP_PARTS.filter((part) => parts.includes(part)) }),
    });
  return (
    <Form className={styles.form} onSubmit={() => void send()}>
      <Picker
        label={t('decide.outcome')}
        chosen={outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        onChoose={(value) => setOutcome(value as Outcome)}
      />
      {outcome !== 'refused' && <p className="muted">{t(`decide.what.${request.kind}`)}</p>}
      {isPart &&
        STOP_PARTS.map((part) => (
          <Check
            key={part}
            checked={parts.includes(part)}
            onChange={(on) => setParts([...parts.filter((one) => one !== part), ...(on ? [part] : [])])}
          >
            {t(`part.${part}`)}
          </Check>
        ))}
      <Field label={t('decide.reason')} hint={t('decide.reasonHint')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {deed.problem}
      <p>
        <StaffButton
          type="submit"
          disabled={!live || deed.busy || reason.trim() === '' || (isPart && parts.length === 0)}
        >
          {t('decide.send')}
        </StaffButton>
      </p>
    </Form>
  );
}
