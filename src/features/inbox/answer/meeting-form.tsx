import { timeOn } from '@domain/days';
import { hoursOn } from '@domain/school/calendar';
import { meetingDays } from '@domain/signals/meeting-times';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { serverNow } from '@/sync/use-server-now';
import { StaffButton } from '@/staff/staff-button';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import type { AnswerProps } from './answer-part';

const DAYS = 5;

/** A time and a place: a room of the school's list, in school hours. */
export function MeetingForm({ send, busy }: Pick<AnswerProps, 'send' | 'busy'>) {
  const { t, i18n } = useTranslation('inbox');
  const { calendar, places, live } = useInboxReader();
  const now = serverNow();
  const days = meetingDays(calendar, now, DAYS);
  const [place, setPlace] = useState(places[0] ?? '');
  const [day, setDay] = useState(days[0] ?? '');
  const [time, setTime] = useState('');
  const { opensAt, closesAt } = hoursOn(calendar, day);
  const at = day === '' || time === '' ? undefined : timeOn(day, time);
  const isInHours = time >= opensAt && time <= closesAt;
  const isLater = at !== undefined && at > now;
  const fits = place !== '' && isInHours && isLater;
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) void send({ meeting: { place, at: new Date(at).toISOString() } });
      }}
    >
      <div className={look.fields}>
        <div className="field">
          <label htmlFor="inbox-place">{t('meeting.place')}</label>
          <select id="inbox-place" value={place} onChange={(event) => setPlace(event.target.value)}>
            {places.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="inbox-day">{t('meeting.day')}</label>
          <select id="inbox-day" value={day} onChange={(event) => setDay(event.target.value)}>
            {days.map((one) => (
              <option key={one} value={one}>
                {longDay(i18n.language, one)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="inbox-time">{t('meeting.time')}</label>
          <input
            id="inbox-time"
            type="time"
            min={opensAt}
            max={closesAt}
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
      </div>
      <p className="muted">{t('meeting.why', { from: opensAt, to: closesAt })}</p>
      {time !== '' && !(isInHours && isLater) && (
        <p className="field-error" role="alert">
          {t(isInHours ? 'meeting.past' : 'meeting.outside', { from: opensAt, to: closesAt })}
        </p>
      )}
      <StaffButton type="submit" disabled={!live || busy || !fits}>
        {t('meeting.submit')}
      </StaffButton>
    </form>
  );
}
