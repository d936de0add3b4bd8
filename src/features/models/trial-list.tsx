import type { ModelList } from '@domain/risk/records';
import type { Roster } from '@domain/school';
import { useTranslation } from 'react-i18next';
import { monthTitle } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { usePaged } from '@/ui/use-paged';
import { WideTable } from '@/ui/wide-table';
import { useReasonWords } from './use-reason-words';

interface TrialListProps {
  list: ModelList;
  rosters: Readonly<Record<string, Roster>>;
  classNameOf: (classId: string) => string;
}

/** In the order of classes and numbers: nothing here ranks a child. */
export function TrialList({ list, rosters, classNameOf }: TrialListProps) {
  const { t, i18n } = useTranslation('models');
  const reasonWords = useReasonWords();
  const entryOf = (pupilId: string, classId: string) => rosters[classId]?.pupils[pupilId];
  const rows = list.pupils
    .map((one) => ({ ...one, entry: entryOf(one.pupilId, one.classId) }))
    .toSorted(
      (a, b) => a.classId.localeCompare(b.classId) || (a.entry?.number ?? 0) - (b.entry?.number ?? 0),
    );
  const { shown, left, showMore } = usePaged(rows);
  const title = t('lists.model', { model: list.model });
  return (
    <section className="staff-part card" aria-label={title}>
      <h2>{title}</h2>
      <p className="staff-row">
        <span>{t('lists.month', { month: monthTitle(i18n.language, list.month) })}</span>
        {list.synthetic && <SyntheticMark />}
      </p>
      {list.synthetic && <p className="models-synthetic">{t('syntheticWhy')}</p>}
      {rows.length === 0 ? (
        <p>{t('lists.nobody')}</p>
      ) : (
        <WideTable
          name={t('lists.table', { model: list.model })}
          columns={[t('lists.class'), t('lists.number'), t('lists.name'), t('lists.reasons')]}
        >
          {shown.map(({ pupilId, classId, entry, reasons }) => (
            <tr key={pupilId}>
              <td>{classNameOf(classId)}</td>
              <td>{entry?.number ?? '—'}</td>
              <th scope="row">{entry ? `${entry.familyName} ${entry.givenName}` : t('lists.unknown')}</th>
              <td>{[...new Set(reasons.map(reasonWords))].join(t('and'))}</td>
            </tr>
          ))}
        </WideTable>
      )}
      {left > 0 && <Button onClick={showMore}>{t('more', { count: left })}</Button>}
    </section>
  );
}
