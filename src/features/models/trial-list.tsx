import type { ModelList } from '@domain/risk/records';
import type { Roster } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import { longDate, monthTitle } from '@/i18n/dates';
import { DataTable } from '@/staff/data-table';
import { Part, Row } from '@/staff/page';
import { usePupilName } from '@/staff/people/use-pupil';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { useReasonWords } from './use-reason-words';
import { look } from './look';

interface TrialListProps {
  list: ModelList;
  rosters: Readonly<Record<string, Roster>>;
  classNameOf: (classId: string) => string;
}

/** In the order of classes and numbers: nothing here ranks a child. */
export function TrialList({ list, rosters, classNameOf }: TrialListProps) {
  const { t, i18n } = useTranslation('models');
  const nameOf = usePupilName();
  const title = list.title ?? t('lists.unnamed');
  const reasonWords = useReasonWords();
  const entryOf = (pupilId: string, classId: string) => rosters[classId]?.pupils[pupilId];
  const rows = list.pupils
    .map((one) => ({ ...one, entry: entryOf(one.pupilId, one.classId) }))
    .toSorted(
      (a, b) => a.classId.localeCompare(b.classId) || (a.entry?.number ?? 0) - (b.entry?.number ?? 0),
    );
  return (
    <Part heading={title}>
      <Row>
        {list.trained !== undefined && (
          <span>{t('lists.trained', { day: longDate(i18n.language, list.trained) })}</span>
        )}
        <span>{t('lists.month', { month: monthTitle(i18n.language, list.month) })}</span>
        {list.synthetic && <SyntheticMark />}
      </Row>
      {list.synthetic && <p className={look.synthetic}>{t('syntheticWhy')}</p>}
      {rows.length === 0 ? (
        <p>{t('lists.nobody')}</p>
      ) : (
        <DataTable
          name={t('lists.table', { model: title })}
          rows={rows}
          keyOf={({ pupilId }) => pupilId}
          columns={[
            {
              id: 'name',
              header: t('lists.name'),
              cell: ({ entry }) => (entry ? nameOf(entry) : t('lists.unknown')),
            },
            { id: 'class', header: t('lists.class'), cell: ({ classId }) => classNameOf(classId) },
            { id: 'number', header: t('lists.number'), cell: ({ entry }) => entry?.number ?? '—' },
            {
              id: 'reasons',
              header: t('lists.reasons'),
              cell: ({ reasons }) => [...new Set(reasons.map(reasonWords))].join(t('and')),
            },
          ]}
        />
      )}
    </Part>
  );
}
