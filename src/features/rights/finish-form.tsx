import { CORRECTABLE_KINDS, type Correction } from '@domain/rights/correction';
import type { RightRequest } from '@domain/rights/requests';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Picker } from '@/staff/picker';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import styles from './rights.module.css';

interface FinishFormProps {
  requestId: string;
  request: RightRequest;
  live: boolean;
}

const ELSEWHERE = '';

/** How it ended: handed over to whom, or put right, here or where it came from. */
export function FinishForm({ requestId, request, live }: FinishFormProps) {
  const { t } = useTranslation('rights');
  const deed = useDeed();
  const [ending, setEnding] = useState('');
  const [kind, setKind] = useState<Correction['kind'] | typeof ELSEWHERE>(ELSEWHERE);
  const [where, setWhere] = useState({ id: '', day: '', value: '' });
  const fix =
    kind === ELSEWHERE
      ? undefined
      : { kind, id: where.id, value: where.value, ...(kind === 'attendance' && { day: where.day }) };
  const send = () => deed.run('finish-right', { requestId, ending: ending.trim(), ...(fix && { fix }) });
  const input = (field: 'id' | 'day' | 'value') => (
    <Field label={t(`finish.${field}`)} hint={t(`finish.${field}Hint`)}>
      {(control) => (
        <input
          {...control}
          value={where[field]}
          onChange={(event) => setWhere({ ...where, [field]: event.target.value.trim() })}
        />
      )}
    </Field>
  );
  return (
    <Form className={styles.form} onSubmit={() => void send()}>
      {request.kind === 'correction' && (
        <>
          <Picker
            label={t('finish.kind')}
            chosen={kind}
            options={[
              { value: ELSEWHERE, label: t('finish.elsewhere') },
              ...CORRECTABLE_KINDS.map((value) => ({ value, label: t(`document.${value}`) })),
            ]}
            onChoose={(value) => setKind(value as Correction['kind'])}
          />
          {kind !== ELSEWHERE && (
            <>
              {input('id')}
              {kind === 'attendance' && input('day')}
              {input('value')}
            </>
          )}
        </>
      )}
      <Field label={t(`finish.ending.${request.kind === 'correction' ? 'correction' : 'disclosure'}`)}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={ending}
            onChange={(event) => setEnding(event.target.value)}
          />
        )}
      </Field>
      {deed.problem}
      <p>
        <StaffButton type="submit" disabled={!live || deed.busy || ending.trim() === ''}>
          {t('finish.send')}
        </StaffButton>
      </p>
    </Form>
  );
}
