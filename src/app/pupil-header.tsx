import { dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { TabletMenu } from '@/features/leave-tablet/tablet-menu';
import { longDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';

interface PupilHeaderProps {
  session: PupilSession;
  onHide(): void;
  onOpenHelp(): void;
}

export function PupilHeader({ session, onHide, onOpenHelp }: PupilHeaderProps) {
  const { t, rich } = useText('pupil');
  const { i18n } = useTranslation();
  return (
    <header className="pupil-header">
      <p className="muted">{longDay(i18n.language, dayOf(Date.now()))}</p>
      <div className="pupil-header-actions">
        <TabletMenu session={session} />
        <Button onClick={onHide}>
          <Icon name="hide" size={22} />
          {t('hide')}
        </Button>
        <Button variant="help" onClick={onOpenHelp}>
          <Icon name="help" />
          <span>{rich('help')}</span>
        </Button>
      </div>
    </header>
  );
}
