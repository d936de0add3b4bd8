import { ATTENDANCE_STATES } from '@domain/school/attendance-states';
import type { Correction } from '@domain/rights/correction';
import { CORRECTABLE_KINDS } from '@domain/rights/requests';
import type { RightRequest } from '@domain/rights/requests';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Picker } from '@/staff/picker';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { type RecordKind, RECORD_KINDS, RecordPicker } from './record-picker';
import styles from './rights.module.css';

interface FinishFormProps {
  requestId: string;
  request: RightRequest;
  live: boolean;
}

const ELSEWHERE = '';
const NOWHERE = { id: '', day: '', value: '' };

interface Ending {
  ending: string;
  kind: Correction['kind'] | typeof ELSEWHERE;
  where: typeof NOWHERE;
}

const isRecord = (kind: string): kind is RecordKind => RECORD_KINDS.some((one) => one === kind);

/** How it ended: handed over to whom, or put right, here or where it came from. */
export function FinishForm({ requestId, request, live }: FinishFormProps) {
  const { t } = useTranslation(['rights', 'staff']);
  const deed = useDeed();
  const { about } = request;
  const form = useForm<Ending>({
    defaultValues: {
      ...{ ending: '', kind: about?.kind ?? ELSEWHERE },
      where: { ...NOWHERE, ...(about && { id: about.id, day: about.day ?? '' }) },
    },
  });
  const { ending, kind, where } = form.watch();
  const fix =
    kind === ELSEWHERE
      ? undefined
      : kind === 'attendance'
        ? { kind, id: where.day.slice(0, 7), day: where.day, value: where.value }
        : { kind, id: where.id, value: where.value.trim() };
  const isFixReady = !fix || (fix.id !== '' && fix.value !== '');
  const send = () => deed.run('finish-right', { requestId, ending: ending.trim(), ...(fix && { fix }) });
  const input = (field: 'day' | 'value', type: 'date' | 'text') => (
    <Field label={t(`finish.${field}`)}>
      {(control) => <input {...control} type={type} {...form.register(`where.${field}`)} />}
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
            onChoose={(value) => {
              form.setValue('kind', value as Ending['kind']);
              form.setValue('where', NOWHERE);
            }}
          />
          {kind === 'attendance' && (
            <>
              {input('day', 'date')}
              <Picker
                label={t('finish.state')}
                chosen={where.value}
                options={[
                  { value: '', label: t('ask.choose') },
                  ...ATTENDANCE_STATES.map((value) => ({
                    value,
                    label: t(`staff:board.attendance.${value}`),
                  })),
                ]}
                onChoose={(value) => form.setValue('where.value', value)}
              />
            </>
          )}
          {isRecord(kind) && (
            <>
              <RecordPicker
                {...{ pupilId: request.pupilId, kind, live, chosen: where.id }}
                onChoose={({ id, words }) => form.setValue('where', { ...where, id, value: words })}
              />
              {where.id !== '' && input('value', 'text')}
            </>
          )}
        </>
      )}
      <Field label={t(`finish.ending.${request.kind === 'correction' ? 'correction' : 'disclosure'}`)}>
        {(control) => <textarea {...control} rows={2} {...form.register('ending')} />}
      </Field>
      {deed.problem}
      <p>
        <StaffButton type="submit" disabled={!live || deed.busy || ending.trim() === '' || !isFixReady}>
          {t('finish.send')}
        </StaffButton>
      </p>
    </Form>
  );
}
