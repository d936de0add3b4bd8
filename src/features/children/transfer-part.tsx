import { transferEnded, transferProposed } from '@domain/commands/children/payloads';
import { isTransferOver, isUndecided, REASON_MAX, type Transfer } from '@domain/transfers/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Async } from '@/staff/async';
import { LineField } from '@/staff/form/fields';
import { instantOn } from '@/staff/form/instant-on';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Part, Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
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

const proposedSchema = z.strictObject(transferProposed);

function Propose({ pupilId, online }: Pick<TransferPartProps, 'pupilId' | 'online'>) {
  const { t } = useTranslation('people');
  const { today } = useMember();
  const deed = useDeed();
  const form = useSentForm({
    schema: proposedSchema,
    empty: { to: '', day: today, time: USUAL_TIME },
    sentOf: ({ to, day, time }) => ({ to, moveAt: instantOn(day, time) }),
    fieldOf: ({ day }) => ({ moveAt: day === '' ? 'day' : 'time' }),
    send: (asked) => deed.run('propose-transfer', { pupilId, ...asked }),
  });
  return (
    <SentFields of={form}>
      <LineField of={form} name="to" label={t('transfer.to')} hint={t('transfer.toHint')} />
      <Row>
        <LineField of={form} name="day" type="date" least={today} label={t('transfer.day')} />
        <LineField of={form} name="time" type="time" label={t('transfer.time')} />
      </Row>
      {deed.problem}
      <Row>
        <SendButton of={form} live={online}>
          {t('transfer.send')}
        </SendButton>
      </Row>
    </SentFields>
  );
}

interface EndTransferProps {
  deed: 'withdraw-transfer' | 'refuse-transfer';
  pupilId: string;
  online: boolean;
}

const endedSchema = z.strictObject(transferEnded);
const NO_REASON = { reason: '' };

/** Taken back or refused, with a reason that both schools read. */
export function EndTransfer({ deed: name, pupilId, online }: EndTransferProps) {
  const { t } = useTranslation('people');
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema: endedSchema, empty: NO_REASON },
    send: ({ reason }) => deed.run(name, { pupilId, reason }),
  });
  return (
    <SentFields of={form}>
      <LineField of={form} name="reason" label={t('transfer.reason')} max={REASON_MAX} saysRoom />
      {deed.problem}
      <Row>
        <SendButton of={form} live={online}>
          {t(name === 'withdraw-transfer' ? 'transfer.withdraw' : 'transfer.refuse')}
        </SendButton>
      </Row>
    </SentFields>
  );
}
