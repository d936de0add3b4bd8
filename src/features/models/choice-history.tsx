import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { usePaged } from '@/ui/use-paged';
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
        <div className="staff-scroll" role="region" aria-label={t('history.table')} tabIndex={0}>
          <table className="staff-table">
            <thead>
              <tr>
                <th scope="col">{t('history.when')}</th>
                <th scope="col">{t('models.active')}</th>
                <th scope="col">{t('models.shadow')}</th>
                <th scope="col">{t('history.who')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ at, by, active, shadow }) => (
                <tr key={`${at} ${active} ${shadow ?? ''}`}>
                  <th scope="row">{when(at)}</th>
                  <td>{board.titleOf(active)}</td>
                  <td>{board.titleOf(shadow)}</td>
                  <td>{who(by)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {left > 0 && <Button onClick={showMore}>{t('more', { count: left })}</Button>}
    </section>
  );
}
