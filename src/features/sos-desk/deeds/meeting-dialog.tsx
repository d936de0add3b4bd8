import type { SchoolCalendar } from '@domain/school/calendar';
import { startOfDay } from '@domain/days';
import { nextPeriod, type Period, PERIODS } from '@domain/sos/periods';
import type { Sos } from '@domain/sos/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { TextRoom } from '@/i18n/text-room';
import { serverNow } from '@/sync/use-server-now';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useMember } from '@/staff/people/member';
import { CommandForm, type CommandDialogProps } from './command-form';
import { look } from '../look';

/** Until a school has set its calendar. */
const EVERY_WEEKDAY: SchoolCalendar = {
  closures: [],
  extraSchoolDays: [],
  opensAt: '08:00',
  closesAt: '17:00',
};
const PLACE_MAX = 100;
const PLACES = ['nurse', 'talk', 'library'] as const;

/** Place and time of a talk. The child reads both at once. */
export function MeetingDialog({ sos, ...dialog }: CommandDialogProps & { sos: Sos }) {
  const { schools } = usePorts();
  const { t } = useTranslation('desk');
  const { today } = useMember();
  const [place, setPlace] = useState(sos.meeting?.place ?? '');
  const [day, setDay] = useState(today);
  const [time, setTime] = useState('');
  const at = instantOf(day, time);
  const calendar = useLive(schools.watchCalendar, sos.school);
  const choose = (period: Period) => {
    const known = calendar.state === 'ready' ? calendar.value : null;
    const next = nextPeriod(period, known ?? EVERY_WEEKDAY, serverNow());
    setDay(next.day);
    setTime(next.time);
  };
  const ready = place.trim() !== '' && !isTooLong(place, PLACE_MAX) && at !== undefined;
  return (
    <CommandForm
      {...dialog}
      title={t('meeting.heading')}
      submit={t('meeting.submit')}
      command={ready ? { type: 'meet', place: place.trim(), at } : null}
    >
      <p>{t('meeting.why')}</p>
      <div className="field">
        <label htmlFor="desk-place">{t('meeting.place')}</label>
        <input
          id="desk-place"
          value={place}
          aria-describedby="desk-place-room"
          onChange={(event) => setPlace(event.target.value)}
        />
        <TextRoom id="desk-place-room" text={place} max={PLACE_MAX} />
      </div>
      <div className={look.quick} role="group" aria-label={t('meeting.places')}>
        {PLACES.map((one) => (
          <button key={one} type="button" onClick={() => setPlace(t(`place.${one}`))}>
            {t(`place.${one}`)}
          </button>
        ))}
      </div>
      <div className={look.quick} role="group" aria-label={t('meeting.moments')}>
        {PERIODS.map((one) => (
          <button key={one} type="button" onClick={() => choose(one)}>
            {t(`moment.${one}`)}
          </button>
        ))}
      </div>
      <div className={look.when}>
        <div className="field">
          <label htmlFor="desk-day">{t('meeting.day')}</label>
          <input id="desk-day" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="desk-time">{t('meeting.time')}</label>
          <input id="desk-time" type="time" value={time} onChange={(event) => setTime(event.target.value)} />
        </div>
      </div>
    </CommandForm>
  );
}

/** The instant of a school-local day and time, undefined while one of them is missing. */
function instantOf(day: string, time: string): string | undefined {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const ms = time === '' || day === '' ? NaN : startOfDay(day) + minutes * 60_000;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
