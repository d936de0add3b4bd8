import { timeOn } from '@domain/days';
import { isTransferOver, isUndecided, REASON_MAX, type Transfer } from '@domain/transfers/records';
import { useState } from 'react';
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
  const [to, setTo] = useState('');
  const [day, setDay] = useState(today);
  const [time, setTime] = useState(USUAL_TIME);
  const isWhole = to.trim() !== '' && day !== '' && time !== '';
  const send = () =>
    deed.run('propose-transfer', {
      pupilId,
      to: to.trim(),
      moveAt: new Date(timeOn(day, time)).toISOString(),
    });
  return (
    <Form onSubmit={() => void (isWhole && send())}>
      <Field label={t('transfer.to')} hint={t('transfer.toHint')}>
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
      </Field>
      <Row>
        <Field label={t('transfer.day')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={day}
              min={today}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('transfer.time')}>
          {(control) => (
            <input {...control} type="time" value={time} onChange={(event) => setTime(event.target.value)} />
          )}
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
  const [reason, setReason] = useState('');
  const isOver = isTooLong(reason, REASON_MAX);
  const isWhole = reason.trim() !== '' && !isOver;
  return (
    <Form onSubmit={() => void (isWhole && deed.run(name, { pupilId, reason: reason.trim() }))}>
      <Field label={t('transfer.reason')} room={{ text: reason, max: REASON_MAX, isOver }}>
        {(control) => (
          <input
            {...control}
            type="text"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
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
