import type { AbsenceCounts } from '@domain/absence/counts';
import { addDays, type Month, monthOf } from '@domain/days';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthTitle } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { type Column, DataTable } from '@/staff/data-table';
import { Page } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly counts: AbsenceCounts | null;
}

/** 長期欠席, for the board of education: how many in each school, and of fewer than ten nothing. No child stands here. */
export default function CityAbsencePage() {
  const { t, i18n } = useTranslation('words');
  const { schools } = usePorts();
  const present = monthOf(useMember().today);
  const [month, setMonth] = useState<Month>(present);
  const months = [present, monthOf(addDays(`${present}-01`, -1))];
  return (
    <Page heading={t('absence.heading')} intro={t('absence.board.intro')}>
      <Picker
        label={t('absence.month')}
        chosen={month}
        options={months.map((value) => ({ value, label: monthTitle(i18n.language, value) }))}
        onChoose={setMonth}
      />
      <Async
        of={useLive(schools.watchSchools)}
        empty={{
          when: (known) => Object.keys(known).length === 0,
          heading: t('absence.board.none'),
          why: t('absence.board.noneWhy'),
        }}
      >
        {(known) => (
          <Schools month={month} schools={Object.entries(known).map(([id, { name }]) => ({ id, name }))} />
        )}
      </Async>
    </Page>
  );
}

interface SchoolsProps {
  month: Month;
  schools: readonly Omit<Row, 'counts'>[];
}

function Schools({ month, schools }: SchoolsProps) {
  const { t } = useTranslation('words');
  const { records } = usePorts();
  const all = useLiveAll(
    records.watchAbsenceCounts,
    schools.map(({ id }) => [id, month] as const),
  );
  const said = (counts: AbsenceCounts | null, figure: number | null | undefined) =>
    counts === null ? t('absence.board.noList') : (figure ?? t('absence.board.few'));
  const columns: Column<Row>[] = [
    { id: 'school', header: t('absence.board.school'), cell: ({ name }) => name },
    {
      ...{ id: 'listed', header: t('absence.board.listed'), figure: true },
      cell: ({ counts }) => said(counts, counts?.listed),
    },
    { id: 'new', header: t('absence.new'), figure: true, cell: ({ counts }) => said(counts, counts?.isNew) },
    {
      ...{ id: 'going', header: t('absence.going'), figure: true },
      cell: ({ counts }) => said(counts, counts?.goesOn),
    },
  ];
  return (
    <Async of={all} offline={null}>
      {(found) => (
        <DataTable
          name={t('absence.heading')}
          columns={columns}
          rows={schools.map((school, index): Row => ({ ...school, counts: found[index] ?? null }))}
          keyOf={({ id }) => id}
        />
      )}
    </Async>
  );
}
