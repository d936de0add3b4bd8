import { ATTENDANCE_STATES } from '@domain/school/attendance-states';
import type { Correction } from '@domain/rights/correction';
import { rightFinished } from '@domain/commands/rights/payloads';
import { CORRECTABLE_KINDS, REASON_MAX, type RightRequest } from '@domain/rights/requests';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, PickField, WordsField, Wrong } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
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
  readonly ending: string;
  readonly kind: Correction['kind'] | typeof ELSEWHERE;
  readonly where: typeof NOWHERE;
}

const schema = z.strictObject(rightFinished);

const isRecord = (kind: string): kind is RecordKind => RECORD_KINDS.some((one) => one === kind);

/** What is put right here; nothing where it was done elsewhere. */
function fixOf({ kind, where: { id, day, value } }: Ending): object | undefined {
  if (kind === ELSEWHERE) return undefined;
  return kind === 'attendance' ? { kind, id: day.slice(0, 7), day, value } : { kind, id, value };
}

/** How it ended: handed over to whom, or put right, here or where it came from. */
export function FinishForm({ requestId, request, live }: FinishFormProps) {
  const { t } = useTranslation(['rights', 'staff']);
  const deed = useDeed();
  const { about } = request;
  const form = useSentForm<Ending, z.infer<typeof schema>>({
    schema,
    empty: {
      ...{ ending: '', kind: about?.kind ?? ELSEWHERE },
      where: { ...NOWHERE, ...(about && { id: about.id, day: about.day ?? '' }) },
    },
    sentOf: (values) => ({ ending: values.ending, fix: fixOf(values) }),
    fieldOf: (values) => ({
      'fix.id': values.kind === 'attendance' ? 'where.day' : 'where.id',
      ...{ 'fix.day': 'where.day', 'fix.value': 'where.value' },
    }),
    send: async (ended) => {
      await deed.run('finish-right', { requestId, ...ended });
      return false;
    },
  });
  const { kind, where } = form.values;
  return (
    <SentFields of={form} className={styles.form}>
      {request.kind === 'correction' && (
        <>
          <PickField
            of={form}
            name="kind"
            label={t('finish.kind')}
            nothing={t('finish.elsewhere')}
            options={CORRECTABLE_KINDS.map((value) => ({ value, label: t(`document.${value}`) }))}
            onChosen={() => form.set('where', NOWHERE)}
          />
          {kind === 'attendance' && (
            <>
              <LineField of={form} name="where.day" type="date" label={t('finish.day')} />
              <PickField
                of={form}
                name="where.value"
                label={t('finish.state')}
                nothing={t('ask.choose')}
                options={ATTENDANCE_STATES.map((value) => ({
                  value,
                  label: t(`staff:board.attendance.${value}`),
                }))}
              />
            </>
          )}
          {isRecord(kind) && (
            <fieldset name="where.id" className={styles.parts}>
              <RecordPicker
                {...{ pupilId: request.pupilId, kind, live, chosen: where.id }}
                onChoose={({ id, words }) => form.set('where', { ...where, id, value: words })}
              />
              <Wrong of={form} name="where.id" missing="choose" />
              {where.id !== '' && <LineField of={form} name="where.value" label={t('finish.value')} />}
            </fieldset>
          )}
        </>
      )}
      <WordsField
        of={form}
        name="ending"
        label={t(`finish.ending.${request.kind === 'correction' ? 'correction' : 'disclosure'}`)}
        rows={2}
        max={REASON_MAX}
      />
      {deed.problem}
      <p>
        <SendButton of={form} live={live}>
          {t('finish.send')}
        </SendButton>
      </p>
    </SentFields>
  );
}
