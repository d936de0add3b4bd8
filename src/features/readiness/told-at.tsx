import { addDays, isDay, timeOn, weekdayOf } from '@domain/days';
import { type ReadinessWorld, toldAt } from '@domain/readiness/readiness';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Field } from '@/staff/form/field';
import { Part, Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { useTimes } from '@/staff/use-times';
import { usePeopleWords } from './use-people-words';

const TUESDAY = 2;
const WEEK = 7;

/** Who is told at 10:15 next Tuesday? Asked of the chain as it stands. */
export function ToldAt({ world }: { world: ReadinessWorld }) {
  const { t, i18n } = useTranslation('year');
  const { today } = useMember();
  const { minutes } = useTimes();
  const people = usePeopleWords(world.staff);
  const ahead = (TUESDAY - weekdayOf(today) + WEEK) % WEEK || WEEK;
  const [day, setDay] = useState(addDays(today, ahead));
  const [time, setTime] = useState('10:15');
  const isWhole = isDay(day) && /^\d\d:\d\d$/.test(time);
  const told = isWhole ? toldAt(world, day, timeOn(day, time)) : null;
  return (
    <Part heading={t('readiness.told.heading')} why={t('readiness.told.why')}>
      <Row>
        <Field label={t('readiness.told.day')}>
          {(control) => (
            <input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          )}
        </Field>
        <Field label={t('readiness.told.time')}>
          {(control) => (
            <input {...control} type="time" value={time} onChange={(event) => setTime(event.target.value)} />
          )}
        </Field>
      </Row>
      {told && (
        <div role="status">
          <p>{t(`readiness.told.${told.chain}`, { day: longDay(i18n.language, day), time })}</p>
          {told.steps.length === 0 ? (
            <p>{t('readiness.told.waits')}</p>
          ) : (
            <ol>
              {told.steps.map((step, index) => (
                <li key={index}>
                  {t(step.afterMinutes === 0 ? 'readiness.told.atOnce' : 'readiness.told.later', {
                    time: minutes(step.afterMinutes),
                    names: people(step) ?? t('readiness.nobody'),
                  })}
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </Part>
  );
}
