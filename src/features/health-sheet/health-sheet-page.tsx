import { can } from '@domain/access/capabilities';
import { monthSheet, type MonthSheet, sheetDays } from '@domain/classes/month-sheet';
import { type Day, type Month, monthOf } from '@domain/days';
import type { ClassDay } from '@domain/derived';
import type { SchoolCalendar } from '@domain/school/calendar';
import { addMonths } from '@domain/school/month-grid';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthTitle } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { NamesGate } from '@/staff/names-gate';
import { NamesToolbar } from '@/staff/names-toolbar';
import { Page } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePupilName } from '@/staff/people/use-pupil';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { Printed } from '@/staff/printed';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { mapped, together } from '@/staff/watched';
import { useNames } from '@/ui/use-names';
import { SaveSheet } from './save-sheet';
import { SheetTable } from './sheet-table';
import { useSheetWords } from './use-sheet-words';

/** A school year is looked back on. */
const MONTHS = 12;

/** Of a month that has had no school day yet. */
const NOTHING = { state: 'ready', value: {} as Record<Day, ClassDay>, live: true, at: 0 } as const;

interface HealthSheetPageProps {
  school: string;
  classId: string;
  className: string;
  uid: string;
  today: Day;
  calendar: SchoolCalendar;
}

/** 健康観察簿 of a class: a month on one sheet, to be looked at, printed, and by leaders saved. */
export function HealthSheetPage({ school, classId, className, uid, today, calendar }: HealthSheetPageProps) {
  const { board, schools } = usePorts();
  const { t, i18n } = useTranslation('staff');
  const member = useMember();
  const names = useNames();
  const nameOf = usePupilName();
  const words = useSheetWords();
  const [month, setMonth] = useState<Month>(monthOf(today));
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(monthOf(today), -back));
  const daysText = sheetDays(calendar, month, today).join(' ');
  const days = useMemo(() => (daysText === '' ? [] : daysText.split(' ')), [daysText]);
  const boards = useLive(days.length > 0 ? board.watchClassDays : null, school, uid, classId, days);
  const roster = useLive(schools.watchRoster, school, classId);
  const known = mapped(
    together({ roster, boards: days.length > 0 ? boards : NOTHING }),
    (all): { sheet: MonthSheet; nameOfId: (id: string) => string } | null => {
      const list = all.roster;
      if (list === null) return null;
      const nameOfId = (id: string) => (list.pupils[id] ? nameOf(list.pupils[id]) : '');
      return { sheet: monthSheet(days, list, all.boards), nameOfId };
    },
  );
  const heading = t('health.of', { name: className, month: monthTitle(i18n.language, month) });
  return (
    <Page
      heading={heading}
      screen={t('area.health')}
      intro={t('health.intro')}
      tools={
        <Picker
          label={t('health.month')}
          chosen={month}
          options={months.map((value) => ({ value, label: monthTitle(i18n.language, value) }))}
          onChoose={setMonth}
        />
      }
    >
      <Async
        of={known}
        empty={{
          when: (all) => all === null || all.sheet.rows.length === 0 || days.length === 0,
          heading: t('health.empty'),
          why: t('health.emptyWhy'),
        }}
      >
        {(all) =>
          all && (
            <>
              {names.shown ? (
                <>
                  <NamesToolbar names={names}>
                    <StaffButton onClick={() => window.print()}>{t('health.print')}</StaffButton>
                    {can(member, 'take-out-tables') && (
                      <SaveSheet {...all} {...{ words }} fileName={heading} />
                    )}
                  </NamesToolbar>
                  <SheetTable {...all} words={words} label={heading} />
                </>
              ) : (
                <NamesGate
                  names={names}
                  why={t('health.gate')}
                  counts={[
                    { label: t('health.days'), count: String(days.length) },
                    { label: t('health.awayToday'), count: String(all.sheet.away.at(-1) ?? 0) },
                  ]}
                />
              )}
              <Printed heading={heading}>
                <SheetTable {...all} words={words} label={heading} />
                <p>{t('health.key')}</p>
              </Printed>
            </>
          )
        }
      </Async>
    </Page>
  );
}
