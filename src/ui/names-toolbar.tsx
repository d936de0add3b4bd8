import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from './use-names';
import './names-toolbar.css';

interface NamesToolbarProps {
  names: Names;
  /** What else can be done with names on the screen. */
  children?: ReactNode;
}

/** What can be done while names are on the screen: hide them, keep them. */
export function NamesToolbar({ names, children }: NamesToolbarProps) {
  const { t } = useTranslation('staff');
  return (
    <div className="names-tools">
      <label className="names-private" title={t('board.names.privateWhy')}>
        <input
          type="checkbox"
          checked={names.privateScreen}
          onChange={(event) => names.setPrivateScreen(event.target.checked)}
        />
        {t('board.names.private')}
      </label>
      {children}
      <button type="button" className="staff-button" onClick={names.hide}>
        {t('board.names.hide')}
      </button>
    </div>
  );
}
