import type { MonthSheet } from '@domain/classes/month-sheet';
import { csvOf } from '@domain/export/csv';
import { useTranslation } from 'react-i18next';
import { saveFile } from '@/staff/save-file';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { COUNTED, type SheetWords } from './use-sheet-words';

interface SaveSheetProps {
  sheet: MonthSheet;
  nameOfId: (pupilId: string) => string;
  words: SheetWords;
  fileName: string;
}

/** The sheet as a file, once it is written down that it is taken out. */
export function SaveSheet({ sheet: { days, rows }, nameOfId, words, fileName }: SaveSheetProps) {
  const { t } = useTranslation('staff');
  const deed = useDeed();
  const save = async () => {
    if (!(await deed.run('take-out', { table: 'health-sheets', rows: rows.length }))) return;
    const header = [t('board.column.number'), t('board.column.name'), ...days, ...COUNTED.map(words.state)];
    const lines = rows.map(({ pupilId, number, cells, totals }) => [
      ...[number, nameOfId(pupilId)],
      ...cells.map(words.whole),
      ...COUNTED.map((state) => totals[state] ?? 0),
    ]);
    saveFile(`${fileName}.csv`, csvOf([header, ...lines]));
  };
  return (
    <>
      <StaffButton disabled={deed.busy} onClick={() => void save()}>
        {t('health.save')}
      </StaffButton>
      {deed.problem}
    </>
  );
}
