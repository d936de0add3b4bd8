import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Icon } from '@/ui/icon';
import './install-offer';
import { look } from './look';

const MenuContent = lazy(() => import('./menu-content').then((m) => ({ default: m.MenuContent })));

interface TabletMenuProps {
  session: PupilSession;
  /** Whether this tablet may tell of a reply. */
  push: ReactNode;
  /** Buttons beside とじる. They get what closes the menu. */
  actions: (close: () => void) => ReactNode;
}

/** What belongs to this tablet rather than to the pupil's data: words, installing, leaving it to the next child. */
export function TabletMenu({ session, push, actions }: TabletMenuProps) {
  const { t, rich } = useText('pupil');
  const common = useText('common');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon name="words" size={22} />
        <span className={look.word}>{rich('menu.open')}</span>
      </Button>
      <Dialog
        open={open}
        title={rich('menu.open')}
        closeLabel={t('close')}
        onClose={close}
        actions={actions(close)}
      >
        <Suspense fallback={<p role="status">{common.t('loading')}</p>}>
          <MenuContent session={session} push={push} />
        </Suspense>
      </Dialog>
    </>
  );
}
