import { HideButton } from '@/features/hide/hide-button';
import { TabletMenu } from '@/features/tablet-menu/tablet-menu';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { TodayLine } from './today-line';

interface PupilHeaderProps {
  session: PupilSession;
  onHide: () => void;
  onOpenHelp: () => void;
}

export function PupilHeader({ session, onHide, onOpenHelp }: PupilHeaderProps) {
  const { rich } = useText('pupil');
  return (
    <header className="pupil-header">
      <TodayLine />
      <div className="pupil-header-actions">
        <TabletMenu
          session={session}
          actions={(close) => (
            <HideButton
              onHide={() => {
                close();
                onHide();
              }}
            />
          )}
        />
        <HideButton onHide={onHide} />
        <Button variant="help" onClick={onOpenHelp}>
          <Icon name="help" />
          <span>{rich('help')}</span>
        </Button>
      </div>
    </header>
  );
}
