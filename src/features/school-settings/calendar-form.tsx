import { zodResolver } from '@hookform/resolvers/zod';
import { addDays, monthOf, type Day } from '@domain/days';
import { timeSchema } from '@domain/day-schemas';
import { calendarSchema, isSchoolDay, type SchoolCalendar } from '@domain/school/calendar';
import { closed, opened, plain, withEvent } from '@domain/school/calendar-edit';
import { addMonths } from '@domain/school/month-grid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { longDay, monthTitle } from '@/i18n/dates';
import { Field } from '@/staff/form/field';
import { Part, Row, Stack } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { StoredSave } from '@/staff/form/stored-save';
import { useStoredForm } from '@/ui/use-stored-form';
import { EventFields, EventPreview } from './event-fields';
import { MonthDays } from './month-days';

const formSchema = z
  .extend(calendarSchema, { opensAt: timeSchema, closesAt: timeSchema })
  .check(z.refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ['closesAt'] }));

/** How far ahead the next days without school are said, days. */
const AHEAD = 40;

interface CalendarFormProps {
  /** What is stored, or what a school begins with. */
  calendar: SchoolCalendar;
  isProposal: boolean;
  online: boolean;
}

/** Days with and without school: chosen in a month, several at once. */
export function CalendarForm({ calendar: stored, isProposal, online }: CalendarFormProps) {
  const { commands } = usePorts();
  const { t, i18n } = useTranslation(['year', 'models']);
  const { today } = useMember();
  const [month, setMonth] = useState(monthOf(today));
  const [chosen, setChosen] = useState<readonly Day[]>([]);
  const [name, setName] = useState('');
  const { form, saving, store } = useStoredForm({
    stored,
    isProposal,
    valuesOf: (calendar: SchoolCalendar) => calendar,
    resolver: zodResolver(formSchema),
    question: t('models:save.leave'),
  });
  const { errors } = form.formState;
  const calendar = form.watch();
  const save = form.handleSubmit((next) => store(next, (values) => commands.send('store-calendar', values)));
  const change = (next: SchoolCalendar) => {
    form.setValue('closures', next.closures, { shouldDirty: true });
    form.setValue('extraSchoolDays', next.extraSchoolDays, { shouldDirty: true });
    form.setValue('events', next.events, { shouldDirty: true });
    setChosen([]);
  };
  const toggle = (day: Day) =>
    setChosen((before) => (before.includes(day) ? before.filter((one) => one !== day) : [...before, day]));
  const off = Array.from({ length: AHEAD }, (_, ahead) => addDays(today, ahead)).filter(
    (day) =>
      !isSchoolDay(calendar, day) && calendar.closures.some(({ from, to }) => from <= day && day <= to),
  );
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack>
        <Part heading={t('year:calendar.days')} why={t('year:calendar.daysWhy')}>
          <Row>
            <StaffButton onClick={() => setMonth(addMonths(month, -1))}>
              {t('year:calendar.before')}
            </StaffButton>
            <strong role="status">{monthTitle(i18n.language, month)}</strong>
            <StaffButton onClick={() => setMonth(addMonths(month, 1))}>
              {t('year:calendar.after')}
            </StaffButton>
          </Row>
          <MonthDays {...{ month, calendar, chosen }} onToggle={toggle} />
          <Field label={t('year:calendar.name')} hint={t('year:calendar.nameHint')}>
            {(control) => (
              <input {...control} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <Row>
            <span>{t('year:calendar.chosen', { count: chosen.length })}</span>
            <StaffButton
              disabled={chosen.length === 0 || name.trim() === ''}
              onClick={() => change(closed(calendar, chosen, name.trim()))}
            >
              {t('year:calendar.close')}
            </StaffButton>
            <StaffButton disabled={chosen.length === 0} onClick={() => change(opened(calendar, chosen))}>
              {t('year:calendar.open')}
            </StaffButton>
            <StaffButton disabled={chosen.length === 0} onClick={() => change(plain(calendar, chosen))}>
              {t('year:calendar.plain')}
            </StaffButton>
          </Row>
          <EventFields
            disabled={chosen.length === 0 || name.trim() === ''}
            onAdd={(event) => change(withEvent(calendar, chosen, { ...event, name: name.trim() }))}
          />
        </Part>
        <Part heading={t('year:calendar.hours')} why={t('year:calendar.hoursWhy')}>
          <Row>
            {(['opensAt', 'closesAt'] as const).map((field) => (
              <Field
                key={field}
                label={t(`year:calendar.${field}`)}
                wrong={errors[field] && t('year:calendar.wrong')}
              >
                {(control) => <input {...control} type="time" {...form.register(field)} />}
              </Field>
            ))}
          </Row>
        </Part>
        <Part heading={t('year:preview')}>
          <p>{t('year:calendar.said', { from: calendar.opensAt, to: calendar.closesAt })}</p>
          <EventPreview {...{ calendar, today }} />
          <p>
            {off.length === 0
              ? t('year:calendar.noneOff', { count: AHEAD })
              : t('year:calendar.off', {
                  days: new Intl.ListFormat(i18n.language).format(
                    off.map((day) => longDay(i18n.language, day)),
                  ),
                })}
          </p>
        </Part>
        <StoredSave {...saving} online={online} errors={errors} />
      </Stack>
    </form>
  );
}
