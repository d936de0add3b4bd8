import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { usePaged } from '@/ui/use-paged';
import { WideTable } from '@/ui/wide-table';
import type { BoardModels } from './use-board-models';
import { useChooser } from './use-chooser';

/** 選んだ記録 */
export function ChoiceHistory({ board, uid }: { board: BoardModels; uid: string }) {
  const { t } = useTranslation('models');
  const { who, when } = useChooser(uid);
  const { shown, left, showMore } = usePaged(board.choices, 10);
  return (
    <section className="staff-part card" aria-labelledby="models-history">
      <h2 id="models-history">{t('history.heading')}</h2>
      <p className="muted">{t('history.why')}</p>
      {board.choices.length === 0 ? (
        <p>{t('history.empty')}</p>
      ) : (
        <WideTable
          name={t('history.table')}
          columns={[t('history.when'), t('models.active'), t('models.shadow'), t('history.who')]}
        >
          {shown.map(({ at, by, active, shadow }) => (
            <tr key={`${at} ${active} ${shadow ?? ''}`}>
              <th scope="row">{when(at)}</th>
              <td>{board.titleOf(active)}</td>
              <td>{board.titleOf(shadow)}</td>
              <td>{who(by)}</td>
            </tr>
          ))}
        </WideTable>
      )}
      {left > 0 && <Button onClick={showMore}>{t('more', { count: left })}</Button>}
    </section>
  );
}
