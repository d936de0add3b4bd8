import type { Day } from '@domain/days';
import { LEARNT_MAX, type NamedChild } from '@domain/outside/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { useWeekdays } from '@/staff/outside/weekday-choice';
import { Part, Row } from '@/staff/page';
import { usePupilName } from '@/staff/people/use-pupil';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { Button } from '@/ui/button';

interface ChildOfDayProps {
  pupilId: string;
  named: NamedChild;
  day: Day;
  /** Whether something can be stored now. */
  live: boolean;
}

const USUAL = { from: '10:00', to: '14:00', learnt: '' };

/** One child on one day: that it came, from when to when, and a line. Corrected by whoever works there, for some days. */
export function ChildOfDay({ pupilId, named, day, live }: ChildOfDayProps) {
  const { t } = useTranslation('outside');
  const nameOf = usePupilName();
  const weekdays = useWeekdays();
  const [corrects, setCorrects] = useState(false);
  const tick = named.ticks[day];
  return (
    <Part level={3} heading={nameOf(named.child)} why={t('comesOn', { days: weekdays(named.days) })}>
      {named.points !== undefined && (
        <p>
          <b>{t('points')}</b> {named.points}
        </p>
      )}
      {tick && !corrects ? (
        <>
          <p>
            <b>{t('was', { from: tick.from, to: tick.to })}</b> {tick.learnt}
          </p>
          <Row>
            <span className="muted">{t('recorded')}</span>
            <StaffButton disabled={!live} onClick={() => setCorrects(true)}>
              {t('correct')}
            </StaffButton>
          </Row>
        </>
      ) : (
        <TickForm {...{ pupilId, named, day, live }} onDone={() => setCorrects(false)} />
      )}
    </Part>
  );
}

function TickForm({ pupilId, named, day, live, onDone }: ChildOfDayProps & { onDone: () => void }) {
  const { t } = useTranslation('outside');
  const deed = useDeed();
  const { school } = named;
  const tick = named.ticks[day];
  const { from, to, learnt = '' } = tick ?? USUAL;
  const { values, set, clear } = useKeptForm(`tick ${school} ${pupilId} ${day}`, { from, to, learnt });
  const tooLong = isTooLong(values.learnt, LEARNT_MAX);
  const isReady = values.from !== '' && values.from < values.to && !tooLong;
  const send = async (present: boolean) => {
    const text = values.learnt.trim();
    const said = { from: values.from, to: values.to, ...(text !== '' && { learnt: text }) };
    if (!(await deed.run('tick-outside-day', { school, pupilId, day, present, ...(present && said) })))
      return;
    clear();
    onDone();
  };
  return (
    <Form onSubmit={() => void (isReady && live && send(true))}>
      <Row>
        {(['from', 'to'] as const).map((name) => (
          <Field key={name} label={t(name)}>
            {(control) => (
              <input
                {...control}
                type="time"
                value={values[name]}
                onChange={({ target }) => set({ [name]: target.value })}
              />
            )}
          </Field>
        ))}
      </Row>
      <Field
        label={t('learnt')}
        hint={t('learntHint')}
        room={{ text: values.learnt, max: LEARNT_MAX, isOver: tooLong }}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            value={values.learnt}
            onChange={({ target }) => set({ learnt: target.value })}
          />
        )}
      </Field>
      {deed.problem}
      <Row>
        <Button type="submit" variant="primary" disabled={!live || deed.busy || !isReady}>
          {tick ? t('keep') : t('came')}
        </Button>
        {tick && (
          <>
            <StaffButton disabled={!live || deed.busy} onClick={() => void send(false)}>
              {t('notThere')}
            </StaffButton>
            <StaffButton
              onClick={() => {
                clear();
                onDone();
              }}
            >
              {t('leave')}
            </StaffButton>
          </>
        )}
      </Row>
    </Form>
  );
}
