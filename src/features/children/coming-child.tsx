import { transferConfirmed } from '@domain/commands/children/payloads';
import type { Staff } from '@domain/identity';
import { isUndecided, type Transfer } from '@domain/transfers/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField, PickField } from '@/staff/form/fields';
import { numberOf } from '@/staff/form/number-of';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { Row } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useDeed } from '@/staff/use-deed';
import { useTimes } from '@/staff/use-times';
import { valueOr } from '@/staff/watched';
import type { OfClasses } from './of-classes';
import { EndTransfer } from './transfer-part';

interface ComingChildProps extends OfClasses {
  school: string;
  pupilId: string;
  transfer: Transfer;
  online: boolean;
}

/** A child that another school of the city announces: taken on with a class and a number, or refused with a reason. */
export function ComingChild({ school, pupilId, transfer, online, ...classes }: ComingChildProps) {
  const { t } = useTranslation('people');
  const { dateAndTime } = useTimes();
  const { child, fromName, moveAt, state, place, takesOver, unfit } = transfer;
  if (!child) return null;
  const placed = place && {
    class: classes.classNameOf(place.classId),
    ...{ number: place.number, name: takesOver?.name ?? '', at: dateAndTime(moveAt) },
  };
  return (
    <article>
      <h3>{`${child.familyName} ${child.givenName}`}</h3>
      <p>
        {t('transfer.from', { school: fromName, grade: child.grade })}{' '}
        {t('transfer.comesAt', { at: dateAndTime(moveAt) })}
      </p>
      {unfit && <p role="alert">{t(`transfer.unfit.${unfit}`)}</p>}
      {placed && isUndecided(state) && <p>{t('transfer.comingPlaced', placed)}</p>}
      {!isUndecided(state) && <p role="status">{t('transfer.comingMoving')}</p>}
      {state === 'proposed' && <Confirm {...{ school, pupilId, online }} {...classes} />}
      {isUndecided(state) && <EndTransfer deed="refuse-transfer" {...{ pupilId, online }} />}
    </article>
  );
}

const schema = z.strictObject(transferConfirmed);
const NOTHING = { classId: '', number: '', takesOver: '' };

function Confirm({ school, pupilId, online, classIds, classNameOf }: Omit<ComingChildProps, 'transfer'>) {
  const { people } = usePorts();
  const { t } = useTranslation('people');
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema, empty: NOTHING },
    sentOf: ({ classId, number, takesOver }) => ({ place: { classId, number: numberOf(number) }, takesOver }),
    fieldOf: () => ({ 'place.classId': 'classId', 'place.number': 'number' }),
    send: (confirmed) => deed.run('confirm-transfer', { pupilId, ...confirmed }),
  });
  const colleagues = valueOr(useLive(people.watchColleagues, school), {});
  return (
    <SentFields of={form}>
      <Row>
        <PickField
          of={form}
          name="classId"
          label={t('children.class')}
          nothing={t('transfer.choose')}
          options={classIds.map((value) => ({ value, label: classNameOf(value) }))}
        />
        <PickField
          of={form}
          name="takesOver"
          label={t('transfer.takesOver')}
          nothing={t('transfer.choose')}
          options={lookingAfterAll(colleagues)}
        />
      </Row>
      <p className="muted">{t('transfer.takesOverHint')}</p>
      <LineField
        of={form}
        name="number"
        isNumber
        label={t('children.number')}
        hint={t('children.numberHint')}
        wrong={t('children.wrong.number')}
      />
      {deed.problem}
      <Row>
        <SendButton of={form} live={online} look="primary">
          {t('transfer.confirm')}
        </SendButton>
      </Row>
    </SentFields>
  );
}

function lookingAfterAll(colleagues: Readonly<Record<string, Staff>>) {
  return Object.entries(colleagues)
    .filter(([, { active, role }]) => active && (role === 'leader' || role === 'counsellor'))
    .map(([value, { displayName }]) => ({ value, label: displayName }));
}
