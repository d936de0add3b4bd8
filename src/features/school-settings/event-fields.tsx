import { addDays, type Day } from '@domain/days';
import type { SchoolCalendar, SchoolEvent } from '@domain/school/calendar';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { Field } from '@/staff/form/field';
import { Row } from '@/staff/page';
import { StaffButton } from '@/staff/staff-button';
import { ChipBox } from '@/ui/chip-box';

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

interface EventFieldsProps {
  /** No day is chosen, or it has no name. */
  disabled: boolean;
  onAdd: (event: Omit<SchoolEvent, 'from' | 'to' | 'name'>) => void;
}

/** What takes place on the chosen days, for whom, and what follows of it. */
export function EventFields({ disabled, onAdd }: EventFieldsProps) {
  const { t } = useTranslation('year');
  const [grades, setGrades] = useState<readonly number[]>([]);
  const [out, setOut] = useState(true);
  const [hours, setHours] = useState({ opensAt: '', closesAt: '' });
  const isWhole = grades.length === 0;
  const isTimed = isWhole && hours.opensAt !== '' && hours.closesAt !== '';
  const isWrong = isTimed && hours.opensAt >= hours.closesAt;
  return (
    <details>
      <summary>{t('calendar.event.heading')}</summary>
      <p className="muted">{t('calendar.event.why')}</p>
      <Row>
        {GRADES.map((grade) => (
          <ChipBox
            key={grade}
            checked={grades.includes(grade)}
            onChange={(on) => setGrades(GRADES.filter((one) => (one === grade ? on : grades.includes(one))))}
            label={t('calendar.event.grade', { grade })}
          />
        ))}
      </Row>
      <ChipBox checked={out} onChange={setOut} label={t('calendar.event.out')} />
      {isWhole && (
        <Row>
          {(['opensAt', 'closesAt'] as const).map((field) => (
            <Field
              key={field}
              label={t(`calendar.event.${field}`)}
              wrong={isWrong ? t('calendar.wrong') : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  type="time"
                  value={hours[field]}
                  onChange={(event) => setHours({ ...hours, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </Row>
      )}
      <StaffButton
        disabled={disabled || isWrong}
        onClick={() => onAdd({ out, ...(!isWhole && { grades: [...grades] }), ...(isTimed && { hours }) })}
      >
        {t('calendar.event.add')}
      </StaffButton>
    </details>
  );
}

/** How far ahead events are said, days. */
const AHEAD = 60;

/** The next events, each with what follows of it. */
export function EventPreview({ calendar, today }: { calendar: SchoolCalendar; today: Day }) {
  const { t, i18n } = useTranslation('year');
  const list = new Intl.ListFormat(i18n.language);
  const until = addDays(today, AHEAD);
  const coming = (calendar.events ?? []).filter(({ from, to }) => to >= today && from <= until);
  return (
    <ul>
      {coming.map((event) => (
        <li key={`${event.from} ${event.name}`}>
          {t('calendar.event.said', {
            ...{ name: event.name, from: longDay(i18n.language, event.from) },
            who: event.grades
              ? list.format(event.grades.map((grade) => t('calendar.event.grade', { grade })))
              : t('calendar.event.whole'),
          })}
          {event.from !== event.to && t('calendar.event.until', { to: longDay(i18n.language, event.to) })}
          {event.out && ` ${t('calendar.event.outSaid')}`}
          {event.hours &&
            ` ${t('calendar.event.hoursSaid', { from: event.hours.opensAt, to: event.hours.closesAt })}`}
        </li>
      ))}
    </ul>
  );
}
