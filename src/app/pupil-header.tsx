import { lazy, Suspense } from 'react';
import { HideButton } from '@/features/hide/hide-button';
import { helpWord } from '@/features/sos/help-word';
import { TabletMenu } from '@/features/tablet-menu/tablet-menu';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { TodayLine } from './today-line';

const PupilPush = lazy(() => import('@/features/push/pupil-push').then((m) => ({ default: m.PupilPush })));

interface PupilHeaderProps {
  session: PupilSession;
  onHide: () => void;
  onOpenHelp: () => void;
  /** Something new stands behind the button for help. */
  hasNews: boolean;
}

export function PupilHeader({ session, onHide, onOpenHelp, hasNews }: PupilHeaderProps) {
  const { rich } = useText('pupil');
  return (
    <header className="pupil-header">
      <TodayLine />
      <div className="pupil-header-actions">
        <TabletMenu
          session={session}
          push={
            <Suspense fallback={null}>
              <PupilPush session={session} />
            </Suspense>
          }
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
        <Button
          variant="help"
          onClick={onOpenHelp}
          aria-describedby={hasNews ? 'help-news' : undefined}
          className={hasNews ? 'has-news' : undefined}
        >
          <Icon name="help" />
          <span>{rich(helpWord(session.grade))}</span>
        </Button>
        {hasNews && (
          <span id="help-news" className="visually-hidden">
            {rich('help-news')}
          </span>
        )}
      </div>
    </header>
  );
}
