import { dayTicked, isInOrder } from '@domain/commands/outside/payloads';
import type { Day } from '@domain/days';
import { LEARNT_MAX, type NamedChild } from '@domain/outside/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LineField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useWeekdays } from '@/staff/outside/weekday-choice';
import { Part, Row } from '@/staff/page';
import { usePupilName } from '@/staff/people/use-pupil';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';

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

const schema = z.strictObject(dayTicked).check(z.refine(isInOrder, { path: ['to'] }));

function TickForm({ pupilId, named, day, live, onDone }: ChildOfDayProps & { onDone: () => void }) {
  const { t } = useTranslation('outside');
  const deed = useDeed();
  const { school } = named;
  const tick = named.ticks[day];
  const { from, to, learnt = '' } = tick ?? USUAL;
  const tickOf = { school, pupilId, day };
  const form = useSentForm({
    ...{ schema, empty: { from, to, learnt }, keptAs: `tick ${school} ${pupilId} ${day}` },
    send: async (said) => {
      const isDone = await deed.run('tick-outside-day', { ...tickOf, present: true, ...said });
      if (isDone) onDone();
      return isDone;
    },
  });
  const leave = () => {
    form.clear();
    onDone();
  };
  const takeBack = async () => {
    if (await deed.run('tick-outside-day', { ...tickOf, present: false })) leave();
  };
  return (
    <SentFields of={form}>
      <Row>
        {(['from', 'to'] as const).map((name) => (
          <LineField key={name} of={form} name={name} type="time" label={t(name)} />
        ))}
      </Row>
      <LineField
        of={form}
        name="learnt"
        label={t('learnt')}
        hint={t('learntHint')}
        max={LEARNT_MAX}
        saysRoom
      />
      {deed.problem}
      <Row>
        <SendButton of={form} live={live} busy={deed.busy} look="primary">
          {tick ? t('keep') : t('came')}
        </SendButton>
        {tick && (
          <>
            <StaffButton disabled={!live || deed.busy} onClick={() => void takeBack()}>
              {t('notThere')}
            </StaffButton>
            <StaffButton onClick={leave}>{t('leave')}</StaffButton>
          </>
        )}
      </Row>
    </SentFields>
  );
}
