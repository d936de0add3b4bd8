import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '@/ui/use-names';
import { StaffButton } from './staff-button';
import styles from './names-toolbar.module.css';

interface NamesToolbarProps {
  names: Names;
  /** What else can be done with names on the screen. */
  children?: ReactNode;
}

/** What can be done while names are on the screen: hide them, keep them. */
export function NamesToolbar({ names, children }: NamesToolbarProps) {
  const { t } = useTranslation('staff');
  return (
    <div className={styles.tools}>
      <label className={styles.private} title={t('board.names.privateWhy')}>
        <input
          type="checkbox"
          checked={names.privateScreen}
          onChange={(event) => names.setPrivateScreen(event.target.checked)}
        />
        {t('board.names.private')}
      </label>
      {children}
      <StaffButton onClick={names.hide}>{t('board.names.hide')}</StaffButton>
    </div>
  );
}
