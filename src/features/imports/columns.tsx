import { COLUMN_MEANINGS, type ColumnMeaning } from '@domain/import/decisions';
import type { ImportRecord } from '@domain/import/records';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { Picker } from '@/staff/picker';
import type { Decided } from './deciding';
import { look } from './look';

interface ColumnsProps {
  record: ImportRecord;
  decided: Decided;
  decide: (change: Decided) => void;
}

/** What each column was taken for. One without a place is named, not guessed. */
export function Columns({ record, decided, decide }: ColumnsProps) {
  const { t } = useTranslation('imports');
  if (record.columns.length === 0) return null;
  const choose = (file: string, position: number, meaning: ColumnMeaning) =>
    decide({
      columns: { ...decided.columns, [file]: { ...decided.columns?.[file], [String(position)]: meaning } },
    });
  return (
    <Part heading={t('columns.heading')} why={t('columns.why')}>
      {record.columns.map(({ file, headerLine, columns }) => (
        <details key={file} open>
          <summary>{t('columns.of', { file, line: headerLine })}</summary>
          <ul className={look.columns}>
            {columns.map(({ position, heading, meaning = 'nothing', from, examples }) => (
              <li key={position}>
                <Picker
                  label={t('columns.column', { heading })}
                  chosen={decided.columns?.[file]?.[String(position)] ?? meaning}
                  options={COLUMN_MEANINGS.map((one) => ({ value: one, label: t(`meaning.${one}`) }))}
                  onChoose={(one) => choose(file, position, one as ColumnMeaning)}
                />
                <span className="muted">
                  {from === undefined && meaning === 'nothing'
                    ? t('columns.unplaced')
                    : examples.length > 0 && t('columns.examples', { examples: examples.join(t('and')) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Part>
  );
}
