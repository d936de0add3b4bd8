import { yearIdOf } from '@domain/record/year';
import { courseOf, type WeekOfCourse } from '@domain/record/course';
import type { SchoolCalendar } from '@domain/school/calendar';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { orNothing } from '@/staff/or-nothing';
import { Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import type { Reader } from '@/staff/ports/pupils';
import { useLive } from '@/staff/use-live';
import { mapped, together } from '@/staff/watched';
import { HowToRead } from '../how-to-read';
import { RecordPart } from '../record-part';
import { PlacesPart } from './places-part';

interface CoursePartProps {
  reader: Reader;
  calendar: SchoolCalendar;
}

const NONE = { all: [] };

/** 休みと支え: the last weeks with who was in touch and which support stood beside them, and which places there are. */
export function CoursePart({ reader: { school, pupilId, uid, day }, calendar }: CoursePartProps) {
  const { t } = useTranslation('karte');
  const { records, outside, words, cases } = usePorts();
  const year = yearIdOf(day);
  const known = together({
    attendance: orNothing(useLive(records.watchAttendanceYear, school, pupilId, year), null),
    outside: orNothing(useLive(outside.watchOutsideYear, school, pupilId, year), null),
    contacts: orNothing(useLive(words.watchContacts, school, pupilId), {}),
    cases: orNothing(useLive(cases.watchCasesOf, { school, uid }, pupilId), NONE),
  });
  const course = mapped(known, (all) => {
    const attendance = all.attendance?.days ?? {};
    const weeks = courseOf(
      {
        ...{ attendance, outside: all.outside?.days ?? {}, contacts: Object.values(all.contacts) },
        supports: all.cases.all.flatMap(({ kept }) => kept.supports),
      },
      calendar,
      day,
    );
    return { weeks, absent: Object.values(attendance).filter((state) => state === 'absent').length };
  });
  return (
    <Stack>
      <RecordPart id="course" heading={t('course.heading')}>
        <HowToRead>{t('course.howToRead')}</HowToRead>
        <Async of={course} level={3} offline={null}>
          {({ weeks }) => <Weeks weeks={weeks} />}
        </Async>
      </RecordPart>
      <PlacesPart {...{ school, pupilId }} absentDays={course.state === 'ready' ? course.value.absent : 0} />
    </Stack>
  );
}

function Weeks({ weeks }: { weeks: readonly WeekOfCourse[] }) {
  const { t, i18n } = useTranslation(['karte', 'words', 'cases']);
  const figure = (count: number) =>
    count === 0 ? <span className="muted">0</span> : <strong>{count}</strong>;
  const columns: Column<WeekOfCourse>[] = [
    {
      ...{ id: 'week', header: t('karte:course.week') },
      cell: ({ from }) => t('karte:course.from', { day: shortDay(i18n.language, from) }),
    },
    ...(['schoolDays', 'absent', 'lateOrEarly', 'outside'] as const).map((what): Column<WeekOfCourse> => ({
      ...{ id: what, header: t(`karte:course.${what}`), figure: true },
      cell: (week) => figure(week[what]),
    })),
    {
      ...{ id: 'contacts', header: t('karte:course.contacts') },
      cell: ({ contacts }) => contacts.map((how) => t(`words:how.${how}`)).join(t('cases:and')),
    },
    {
      ...{ id: 'supports', header: t('karte:course.supports') },
      cell: ({ supports }) =>
        supports
          .map(({ kind, place }) => [t(`cases:support.${kind}`), place].filter(Boolean).join(' '))
          .join(t('cases:and')),
    },
  ];
  return (
    <DataTable name={t('karte:course.heading')} columns={columns} rows={weeks} keyOf={({ from }) => from} />
  );
}
