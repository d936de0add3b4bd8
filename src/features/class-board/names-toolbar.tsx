import { useTranslation } from 'react-i18next';
import type { Names } from './use-names';

/** What can be done with names on the screen: hide them, keep them, print them. */
export function NamesToolbar({ names }: { names: Names }) {
  const { t } = useTranslation('staff');
  return (
    <div className="board-names-tools">
      <label className="board-private" title={t('board.names.privateWhy')}>
        <input
          type="checkbox"
          checked={names.privateScreen}
          onChange={(event) => names.setPrivateScreen(event.target.checked)}
        />
        {t('board.names.private')}
      </label>
      <button type="button" className="staff-button" onClick={() => window.print()}>
        {t('board.print')}
      </button>
      <button type="button" className="staff-button" onClick={names.hide}>
        {t('board.names.hide')}
      </button>
    </div>
  );
}
