import { answeredMeeting } from '@domain/commands/signal-payloads';
import { hoursOn } from '@domain/school/calendar';
import { meetingDays } from '@domain/signals/meeting-times';
import { chainAt } from '@domain/sos/hours';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { longDay } from '@/i18n/dates';
import { LineField, SelectField } from '@/staff/form/fields';
import { instantOn } from '@/staff/form/instant-on';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { serverNow } from '@/sync/use-server-now';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import type { AnswerProps } from './answer-part';

const DAYS = 5;

/** A time and a place: a room of the school's list, in school hours. */
export function MeetingForm({ send, busy }: Pick<AnswerProps, 'send' | 'busy'>) {
  const { t, i18n } = useTranslation('inbox');
  const { calendar, places, live } = useInboxReader();
  const days = meetingDays(calendar, serverNow(), DAYS);
  const isInHours = (at: string) => at !== '' && chainAt(calendar, Date.parse(at)) === 'school';
  const form = useSentForm({
    schema: z.strictObject(answeredMeeting).check(
      z.refine(({ meeting }) => isInHours(meeting.at) && Date.parse(meeting.at) > serverNow(), {
        path: ['meeting', 'at'],
      }),
    ),
    empty: { place: places[0] ?? '', day: days[0] ?? '', time: '' },
    sentOf: ({ place, day, time }) => ({ meeting: { place, at: instantOn(day, time) } }),
    fieldOf: () => ({ 'meeting.place': 'place', 'meeting.at': 'time' }),
    send,
  });
  const { day, time } = form.values;
  const { opensAt: from, closesAt: to } = hoursOn(calendar, day);
  return (
    <SentFields of={form} className={look.form}>
      <div className={look.fields}>
        <SelectField
          of={form}
          name="place"
          label={t('meeting.place')}
          options={places.map((value) => ({ value, label: value }))}
        />
        <SelectField
          of={form}
          name="day"
          label={t('meeting.day')}
          options={days.map((value) => ({ value, label: longDay(i18n.language, value) }))}
        />
        <LineField
          of={form}
          name="time"
          type="time"
          least={from}
          most={to}
          label={t('meeting.time')}
          wrong={t(isInHours(instantOn(day, time)) ? 'meeting.past' : 'meeting.outside', { from, to })}
        />
      </div>
      <p className="muted">{t('meeting.why', { from, to })}</p>
      <SendButton of={form} live={live} busy={busy}>
        {t('meeting.submit')}
      </SendButton>
    </SentFields>
  );
}
