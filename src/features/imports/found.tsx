import type { ImportRecord, ImportTotals } from '@domain/import/records';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/staff/data-table';
import { Part } from '@/staff/page';
import { look } from './look';
import { useClassWords } from './use-class-words';

const PEOPLE = ['added', 'moved', 'changed', 'left', 'asked'] as const;
const THINGS = ['staff', 'records', 'accounts', 'rows'] as const satisfies readonly (keyof ImportTotals)[];

/** What was read, in figures: of all, and class by class. */
export function Found({ record }: { record: ImportRecord }) {
  const { t } = useTranslation('imports');
  const classNameOf = useClassWords(record);
  const { kind, totals, counts } = record;
  const changed = counts.filter(({ added, moved, changed: other, left }) => added + moved + other + left > 0);
  return (
    <Part heading={t('found.heading')}>
      {record.changedMeanwhile && <p className="field-error">{t('found.changedMeanwhile')}</p>}
      {kind !== undefined && <p>{t('found.kind', { kind: t(`kind.${kind}`) })}</p>}
      {kind === 'oneroster-delta' && <p>{t('found.delta')}</p>}
      {totals?.changes === 0 && <p>{t('found.nothing')}</p>}
      {totals && (
        <dl className={look.totals}>
          {PEOPLE.filter((name) => totals[name] > 0).map((name) => (
            <div key={name}>
              <dt>{t(`found.${name}`)}</dt>
              <dd>{t('found.people', { count: totals[name] })}</dd>
            </div>
          ))}
          {THINGS.filter((name) => totals[name] > 0).map((name) => (
            <div key={name}>
              <dt>{t(`found.${name}`)}</dt>
              <dd>{t('found.things', { count: totals[name] })}</dd>
            </div>
          ))}
        </dl>
      )}
      {changed.length > 0 && (
        <DataTable
          name={t('classes.table')}
          rows={changed}
          keyOf={({ school, classId }) => `${school} ${classId}`}
          columns={[
            { id: 'class', header: t('classes.class'), cell: classNameOf },
            ...(['added', 'moved', 'changed', 'left'] as const).map((name) => ({
              id: name,
              header: t(`what.${name}`),
              cell: (row: (typeof changed)[number]) => row[name],
              figure: true,
            })),
            { id: 'stays', header: t('classes.stays'), cell: ({ stays }) => stays, figure: true },
          ]}
        />
      )}
    </Part>
  );
}
