import { timeOn } from '@domain/days';
import { isTransferOver, isUndecided, REASON_MAX, type Transfer } from '@domain/transfers/records';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Async } from '@/staff/async';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Part, Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { useTimes } from '@/staff/use-times';

interface TransferPartProps {
  school: string;
  pupilId: string;
  online: boolean;
}

/** Before the first lesson: teachers find the class as it will be. */
const USUAL_TIME = '07:00';

/** The child goes to another school of the city: asked for, waited for, on its way. */
export function TransferPart({ school, pupilId, online }: TransferPartProps) {
  const { pupils } = usePorts();
  const { t } = useTranslation('people');
  const transfer = useLive(pupils.watchTransfer, school, pupilId);
  return (
    <Part heading={t('transfer.heading')} why={t('transfer.why')}>
      <Async of={transfer}>
        {(known) => {
          const isLeaving = known !== null && known.from === school;
          return (
            <>
              {isLeaving && <Standing transfer={known} />}
              {isLeaving && isUndecided(known.state) && (
                <EndTransfer deed="withdraw-transfer" {...{ pupilId, online }} />
              )}
              {(!isLeaving || isTransferOver(known.state)) && <Propose {...{ pupilId, online }} />}
            </>
          );
        }}
      </Async>
    </Part>
  );
}

function Standing({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('people');
  const { dateAndTime } = useTimes();
  const { state, toName, moveAt, reason } = transfer;
  const said = { school: toName, at: dateAndTime(moveAt), reason: reason ?? '' };
  switch (state) {
    case 'proposed':
    case 'waiting':
    case 'refused':
      return <p>{t(`transfer.${state}`, said)}</p>;
    case 'withdrawn':
      return <p>{reason === undefined ? t('transfer.withdrawnPlain') : t('transfer.withdrawn', said)}</p>;
    case 'done':
      return null;
    default:
      return <p role="status">{t('transfer.moving', said)}</p>;
  }
}

function Propose({ pupilId, online }: Pick<TransferPartProps, 'pupilId' | 'online'>) {
  const { t } = useTranslation('people');
  const { today } = useMember();
  const deed = useDeed();
  const form = useForm({ defaultValues: { to: '', day: today, time: USUAL_TIME } });
  const { to, day, time } = form.watch();
  const isWhole = to.trim() !== '' && day !== '' && time !== '';
  const send = form.handleSubmit(async () => {
    if (!isWhole) return;
    const moveAt = new Date(timeOn(day, time)).toISOString();
    await deed.run('propose-transfer', { pupilId, to: to.trim(), moveAt });
  });
  return (
    <Form onSubmit={() => void send()}>
      <Field label={t('transfer.to')} hint={t('transfer.toHint')}>
        {(control) => <input {...control} type="text" autoComplete="off" {...form.register('to')} />}
      </Field>
      <Row>
        <Field label={t('transfer.day')}>
          {(control) => <input {...control} type="date" min={today} {...form.register('day')} />}
        </Field>
        <Field label={t('transfer.time')}>
          {(control) => <input {...control} type="time" {...form.register('time')} />}
        </Field>
      </Row>
      {deed.problem}
      <Row>
        <StaffButton type="submit" disabled={!online || deed.busy || !isWhole}>
          {t('transfer.send')}
        </StaffButton>
      </Row>
    </Form>
  );
}

interface EndTransferProps {
  deed: 'withdraw-transfer' | 'refuse-transfer';
  pupilId: string;
  online: boolean;
}

/** Taken back or refused, with a reason that both schools read. */
export function EndTransfer({ deed: name, pupilId, online }: EndTransferProps) {
  const { t } = useTranslation('people');
  const deed = useDeed();
  const form = useForm({ defaultValues: { reason: '' } });
  const reason = form.watch('reason');
  const isOver = isTooLong(reason, REASON_MAX);
  const isWhole = reason.trim() !== '' && !isOver;
  const send = form.handleSubmit(async () => {
    if (isWhole) await deed.run(name, { pupilId, reason: reason.trim() });
  });
  return (
    <Form onSubmit={() => void send()}>
      <Field label={t('transfer.reason')} room={{ text: reason, max: REASON_MAX, isOver }}>
        {(control) => <input {...control} type="text" {...form.register('reason')} />}
      </Field>
      {deed.problem}
      <Row>
        <StaffButton type="submit" disabled={!online || deed.busy || !isWhole}>
          {t(name === 'withdraw-transfer' ? 'transfer.withdraw' : 'transfer.refuse')}
        </StaffButton>
      </Row>
    </Form>
  );
}
