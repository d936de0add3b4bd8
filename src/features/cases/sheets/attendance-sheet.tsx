import { longestRow, ROW_MARK } from '@domain/absence/long-absence';
import type { Case } from '@domain/cases/records';
import { addDays, type Day, type Month, monthOf } from '@domain/days';
import { type AttendanceYear, yearIdOfMonth } from '@domain/record/year';
import { addMonths } from '@domain/school/month-grid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate, longDay, monthTitle } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { useMember } from '@/staff/people/member';
import { usePupil } from '@/staff/people/use-pupil';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useCasesReader } from '../cases-context';
import { COUNTED_STATES, countsByMonth } from './months';
import { Block, Facts, Grid, Paper } from './paper';
import { SheetHead } from './sheet-parts';

/** How far back a month can be chosen, this one included. */
const MONTHS = 12;
const COUNTED = ['schoolDays', ...COUNTED_STATES] as const;

/** 出欠のおしらせ: a month of one child for the regional council for protection: days and nothing of what is worried about. */
export function AttendanceSheet({ kept: { pupilId, classIds } }: { kept: Case }) {
  const { records } = usePorts();
  const { t, i18n } = useTranslation('cases');
  const { school } = useCasesReader();
  const { today } = useMember();
  const [month, setMonth] = useState(monthOf(today));
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(monthOf(today), -back));
  const watched = useLive(records.watchAttendanceYear, school, pupilId, yearIdOfMonth(month));
  return (
    <>
      <div>
        <Picker
          label={t('sheet.attendance.month')}
          chosen={month}
          options={months.map((value) => ({ value, label: monthTitle(i18n.language, value) }))}
          onChoose={setMonth}
        />
      </div>
      <Async of={watched} offline={t('offline')}>
        {(year) => <OfMonth {...{ pupilId, month }} classId={classIds[0]} days={year?.days ?? {}} />}
      </Async>
    </>
  );
}

interface OfMonthProps {
  pupilId: string;
  classId: string | undefined;
  month: Month;
  days: AttendanceYear['days'];
}

function OfMonth({ pupilId, classId, month, days }: OfMonthProps) {
  const { t, i18n } = useTranslation('cases');
  const { school, schoolName, calendar, classNameOf } = useCasesReader();
  const { today } = useMember();
  const { name, pupil } = usePupil(school, pupilId);
  const until = lastOf(month, today);
  const counts = countsByMonth(until, calendar, days).find((one) => one.month === month);
  const row = longestRow(days, month, until, calendar);
  const states = Object.entries(days)
    .filter(([day]) => monthOf(day) === month && day <= until)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([day, state]) => (state === 'present' ? [] : [{ day, state }]));
  const heading = t('sheet.attendance.heading', { month: monthTitle(i18n.language, month) });
  return (
    <Paper
      label={heading}
      head={<SheetHead heading={heading} facts={{ school: schoolName, printedOn: today }} />}
    >
      <Facts
        facts={[
          { what: t('sheet.name'), is: name },
          { what: t('sheet.kana'), is: pupil?.kana },
          { what: t('sheet.class'), is: classId !== undefined && classNameOf(classId) },
          { what: t('sheet.attendance.until'), is: longDate(i18n.language, until) },
        ]}
      />
      <Block heading={t('sheet.attendance.counts')}>
        <Grid
          columns={COUNTED.map((what) => t(`sheet.counted.${what}`))}
          rows={[{ id: month, cells: COUNTED.map((what) => counts?.[what] ?? 0) }]}
        />
      </Block>
      <Block heading={t('sheet.attendance.row')}>
        <p>
          {row.from === undefined
            ? t('sheet.attendance.noRow')
            : t('sheet.attendance.longest', { count: row.length, day: longDay(i18n.language, row.from) })}
        </p>
        <p>
          <b>{t(row.length >= ROW_MARK ? 'sheet.attendance.isLong' : 'sheet.attendance.notLong')}</b>
        </p>
      </Block>
      <Block heading={t('sheet.attendance.days')}>
        {states.length === 0 ? (
          <p>{t('sheet.attendance.noDays')}</p>
        ) : (
          <Grid
            columns={[t('sheet.attendance.day'), t('sheet.state')]}
            rows={states.map(({ day, state }) => ({
              id: day,
              cells: [longDay(i18n.language, day), t(`sheet.counted.${state}`)],
            }))}
          />
        )}
      </Block>
      <Grid
        columns={(['sentOn', 'sentTo', 'sentBy'] as const).map((what) => t(`sheet.attendance.${what}`))}
        rows={[]}
        atLeast={1}
      />
    </Paper>
  );
}

/** The last day of a month that is known: today at most. */
function lastOf(month: Month, today: Day): Day {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  return last < today ? last : today;
}
