import { type ReactNode, useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Icon } from '@/ui/icon';
import { InstallHint } from './install-hint';
import { Leave } from './leave';
import { WordsChoice } from './words-choice';
import './tablet-menu.css';

interface TabletMenuProps {
  session: PupilSession;
  /** Buttons beside とじる. They get what closes the menu. */
  actions: (close: () => void) => ReactNode;
}

/** What belongs to this tablet rather than to the pupil's data: words, installing, leaving it to the next child. */
export function TabletMenu({ session, actions }: TabletMenuProps) {
  const { t, rich } = useText('pupil');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon name="words" size={22} />
        <span className="menu-word">{rich('menu.open')}</span>
      </Button>
      <Dialog
        open={open}
        title={rich('menu.open')}
        closeLabel={t('close')}
        onClose={close}
        actions={actions(close)}
      >
        <WordsChoice />
        <InstallHint />
        <Leave session={session} />
      </Dialog>
    </>
  );
}
