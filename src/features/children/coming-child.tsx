import type { Staff } from '@domain/identity';
import { isUndecided, type Transfer } from '@domain/transfers/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Row } from '@/staff/page';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useDeed } from '@/staff/use-deed';
import { useTimes } from '@/staff/use-times';
import { valueOr } from '@/staff/watched';
import { Button } from '@/ui/button';
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

const NUMBER = /^[1-9]\d?$/;

function Confirm({ school, pupilId, online, classIds, classNameOf }: Omit<ComingChildProps, 'transfer'>) {
  const { people } = usePorts();
  const { t } = useTranslation('people');
  const deed = useDeed();
  const [classId, setClassId] = useState('');
  const [number, setNumber] = useState('');
  const [takesOver, setTakesOver] = useState('');
  const colleagues = valueOr(useLive(people.watchColleagues, school), {});
  const written = number.normalize('NFKC').trim();
  const isWhole = classId !== '' && NUMBER.test(written) && takesOver !== '';
  const send = () =>
    deed.run('confirm-transfer', { pupilId, place: { classId, number: Number(written) }, takesOver });
  const choose = { value: '', label: t('transfer.choose') };
  return (
    <Form onSubmit={() => void (isWhole && send())}>
      <Row>
        <Picker
          label={t('children.class')}
          chosen={classId}
          options={[choose, ...classIds.map((value) => ({ value, label: classNameOf(value) }))]}
          onChoose={setClassId}
        />
        <Picker
          label={t('transfer.takesOver')}
          chosen={takesOver}
          options={[choose, ...lookingAfterAll(colleagues)]}
          onChoose={setTakesOver}
        />
      </Row>
      <p className="muted">{t('transfer.takesOverHint')}</p>
      <Field label={t('children.number')} hint={t('children.numberHint')}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      {deed.problem}
      <Row>
        <Button type="submit" variant="primary" disabled={!online || deed.busy || !isWhole}>
          {t('transfer.confirm')}
        </Button>
      </Row>
    </Form>
  );
}

function lookingAfterAll(colleagues: Readonly<Record<string, Staff>>) {
  return Object.entries(colleagues)
    .filter(([, { active, role }]) => active && (role === 'leader' || role === 'counsellor'))
    .map(([value, { displayName }]) => ({ value, label: displayName }));
}
