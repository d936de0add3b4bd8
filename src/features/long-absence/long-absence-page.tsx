import { ABSENCE_REASONS, type AbsenceReason, type AbsenceReasons, groupsOf } from '@domain/absence/reasons';
import { yearIdOf, yearIdOfMonth } from '@domain/record/year';
import type { LongAbsences } from '@domain/absence/long-absence';
import { addDays, type Month, monthOf } from '@domain/days';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { longDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { NamesGate } from '@/staff/names-gate';
import { NamesToolbar } from '@/staff/names-toolbar';
import { Page } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import { Picker } from '@/staff/picker';
import { ButtonLink, StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { valueOr } from '@/staff/watched';
import { useLive } from '@/staff/use-live';
import { useNames } from '@/ui/use-names';
import { type AbsentChild, absenceCsv, rowsOf } from './absence-csv';
import { saveFile } from '@/staff/save-file';

interface LongAbsencePageProps {
  school: string;
  classNameOf: (classId: string) => string;
}

/** 長期欠席: the list of a month, for those who lead the school; made anew every night from what the attendance book says. */
export default function LongAbsencePage({ school, classNameOf }: LongAbsencePageProps) {
  const { t } = useTranslation('words');
  const { records } = usePorts();
  const { today } = useMember();
  const names = useNames();
  const present = monthOf(today);
  const [month, setMonth] = useState<Month>(present);
  const list = useLive(records.watchLongAbsences, school, month);
  const reasons = useLive(records.watchAbsenceReasons, school, yearIdOfMonth(month));
  const months = [present, monthOf(addDays(`${present}-01`, -1))];
  return (
    <Page heading={t('absence.heading')} screen={t('absence.heading')} intro={t('absence.intro')}>
      <Picker
        label={t('absence.month')}
        chosen={month}
        options={months.map((value) => ({
          value,
          label: t('absence.monthOf', { year: value.slice(0, 4), month: Number(value.slice(5)) }),
        }))}
        onChoose={setMonth}
      />
      <p>
        <ButtonLink href="/cases/protection">{t('absence.protection')}</ButtonLink>
      </p>
      <Async
        of={list}
        empty={{
          when: (known) => known === null || Object.keys(known.children).length === 0,
          heading: t('absence.none'),
          why: t('absence.noneWhy'),
        }}
      >
        {(known, live) =>
          known &&
          (names.shown ? (
            <>
              <NamesToolbar names={names} />
              <Listed {...{ known, month, classNameOf }} reasons={valueOr(reasons, null)} live={live} />
            </>
          ) : (
            <NamesGate
              {...{ names, why: t('absence.gate') }}
              counts={[
                {
                  label: t('absence.listed'),
                  count: t('absence.count', { count: Object.keys(known.children).length }),
                },
              ]}
            />
          ))
        }
      </Async>
    </Page>
  );
}

interface ListedProps {
  reasons: AbsenceReasons | null;
  live: boolean;
  known: LongAbsences;
  month: Month;
  classNameOf: (classId: string) => string;
}

function Listed({ known, month, classNameOf, reasons, live }: ListedProps) {
  const deed = useDeed();
  const { today } = useMember();
  const isThisYear = yearIdOfMonth(month) === yearIdOf(today);
  const { t, i18n } = useTranslation('words');
  const pupilName = usePupilName();
  const rows = rowsOf(known);
  const nameOf = ({ child }: AbsentChild) => pupilName(child);
  const kindOf = ({ isNew }: AbsentChild) => t(isNew ? 'absence.new' : 'absence.going');
  const groupOf = ({ pupilId }: AbsentChild) => reasons?.reasons[pupilId]?.reason;
  const reasonOf = (one: AbsentChild) => {
    const group = groupOf(one);
    return group === undefined ? '' : t(`absence.reasons.${group}`);
  };
  const columns: Column<AbsentChild>[] = [
    {
      id: 'name',
      header: t('absence.name'),
      cell: (one) => <Link href={`/pupils/${one.pupilId}`}>{nameOf(one)}</Link>,
    },
    {
      id: 'class',
      header: t('absence.class'),
      cell: ({ classId, number }) => `${classNameOf(classId)} ${String(number)}`,
    },
    ...(['month', 'year', 'row'] as const).map((id) => ({
      id,
      header: t(`absence.${id}Days`),
      cell: (one: AbsentChild) => one[id],
      figure: true,
      sortKey: (one: AbsentChild) => -one[id],
    })),
    { id: 'kind', header: t('absence.kind'), cell: kindOf },
    {
      id: 'reason',
      header: t('absence.reason'),
      cell: (one) => (
        <select
          aria-label={`${nameOf(one)} ${t('absence.reason')}`}
          value={groupOf(one) ?? ''}
          disabled={!live || !isThisYear || deed.busy}
          onChange={({ target }) =>
            void deed.run('set-absence-reason', {
              ...{ pupilId: one.pupilId, reason: target.value as AbsenceReason },
            })
          }
        >
          {groupOf(one) === undefined && <option value="">{t('absence.reasons.none')}</option>}
          {ABSENCE_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`absence.reasons.${reason}`)}
            </option>
          ))}
        </select>
      ),
    },
  ];
  const header = ['class', 'number', 'name', 'monthDays', 'yearDays', 'rowDays', 'kind', 'reason'] as const;
  const save = async () => {
    if (!(await deed.run('take-out', { table: 'long-absences', rows: rows.length }))) return;
    saveFile(
      `${t('absence.heading')}-${month}.csv`,
      absenceCsv(rows, {
        header: header.map((id) => t(`absence.${id}`)),
        nameOf,
        classNameOf,
        kindOf,
        reasonOf,
      }),
    );
  };
  return (
    <>
      <p className="muted">{t('absence.until', { day: longDay(i18n.language, known.until) })}</p>
      <p>
        {t('absence.groups', {
          groups: groupsOf(known, reasons)
            .filter(({ count }) => count > 0)
            .map(({ reason, count }) => t('absence.group', { reason: t(`absence.reasons.${reason}`), count }))
            .join(t('absence.groupAnd')),
        })}{' '}
        <span className="muted">{t('absence.reasonWhy')}</span>
      </p>
      {deed.problem}
      <DataTable name={t('absence.heading')} columns={columns} rows={rows} keyOf={({ pupilId }) => pupilId} />
      <p>
        <StaffButton onClick={() => void save()}>{t('absence.save')}</StaffButton>
      </p>
      <p className="muted">{t('absence.care')}</p>
    </>
  );
}
