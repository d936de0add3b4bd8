import { useTranslation } from 'react-i18next';
import { DataTable } from '@/staff/data-table';
import { Part } from '@/staff/page';
import type { BoardModels } from './use-board-models';
import { useTimes } from '@/staff/use-times';
import { useChooser } from './use-chooser';

/** 選んだ記録 */
export function ChoiceHistory({ board }: { board: BoardModels }) {
  const { t } = useTranslation('models');
  const who = useChooser();
  const { dateAndTime } = useTimes();
  return (
    <Part heading={t('history.heading')} why={t('history.why')}>
      {board.choices.length === 0 ? (
        <p>{t('history.empty')}</p>
      ) : (
        <DataTable
          name={t('history.table')}
          rows={board.choices}
          page={10}
          keyOf={({ at, active, shadow }) => `${at} ${active} ${shadow ?? ''}`}
          columns={[
            { id: 'when', header: t('history.when'), cell: ({ at }) => dateAndTime(at) },
            { id: 'active', header: t('models.active'), cell: ({ active }) => board.titleOf(active) },
            { id: 'shadow', header: t('models.shadow'), cell: ({ shadow }) => board.titleOf(shadow) },
            { id: 'who', header: t('history.who'), cell: ({ by }) => who(by) },
          ]}
        />
      )}
    </Part>
  );
}
