import { zodResolver } from '@hookform/resolvers/zod';
import type { SchoolCalendar } from '@domain/school/calendar';
import { daySchema, timeSchema } from '@domain/day-schemas';
import { timeOn } from '@domain/days';
import { nextPeriod, type Period, PERIODS } from '@domain/sos/periods';
import type { Sos } from '@domain/sos/records';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { TextRoom } from '@/i18n/text-room';
import { serverNow } from '@/sync/use-server-now';
import { words } from '@/staff/form/words';
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
const formSchema = z.object({ place: words(PLACE_MAX), day: daySchema, time: timeSchema });

/** Place and time of a talk. The child reads both at once. */
export function MeetingDialog({ sos, ...dialog }: CommandDialogProps & { sos: Sos }) {
  const { schools } = usePorts();
  const { t } = useTranslation('desk');
  const { today } = useMember();
  const defaultValues = { place: sos.meeting?.place ?? '', day: today, time: '' };
  const { register, setValue, watch } = useForm({ defaultValues, resolver: zodResolver(formSchema) });
  const entered = formSchema.safeParse(watch());
  const calendar = useLive(schools.watchCalendar, sos.school);
  const choose = (period: Period) => {
    const known = calendar.state === 'ready' ? calendar.value : null;
    const next = nextPeriod(period, known ?? EVERY_WEEKDAY, serverNow());
    setValue('day', next.day);
    setValue('time', next.time);
  };
  return (
    <CommandForm
      {...dialog}
      title={t('meeting.heading')}
      submit={t('meeting.submit')}
      command={entered.success ? meetingOf(entered.data) : null}
    >
      <p>{t('meeting.why')}</p>
      <div className="field">
        <label htmlFor="desk-place">{t('meeting.place')}</label>
        <input id="desk-place" aria-describedby="desk-place-room" {...register('place')} />
        <TextRoom id="desk-place-room" text={watch('place')} max={PLACE_MAX} />
      </div>
      <div className={look.quick} role="group" aria-label={t('meeting.places')}>
        {PLACES.map((one) => (
          <button key={one} type="button" onClick={() => setValue('place', t(`place.${one}`))}>
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
          <input id="desk-day" type="date" {...register('day')} />
        </div>
        <div className="field">
          <label htmlFor="desk-time">{t('meeting.time')}</label>
          <input id="desk-time" type="time" {...register('time')} />
        </div>
      </div>
    </CommandForm>
  );
}

const meetingOf = ({ place, day, time }: z.infer<typeof formSchema>) =>
  ({ type: 'meet', place, at: new Date(timeOn(day, time)).toISOString() }) as const;
