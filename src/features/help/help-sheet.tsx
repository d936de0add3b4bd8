import { lazy, type ReactNode, Suspense } from 'react';
import type { Help } from '@domain/school/settings';
import { useText } from '@/i18n/use-text';
import { Dialog } from '@/ui/dialog';
import { look } from './sheet-look';

const HelpContent = lazy(() => import('./help-content').then((m) => ({ default: m.HelpContent })));

interface HelpSheetProps {
  open: boolean;
  onClose: () => void;
  /** A button beside とじる, e.g. the one that hides the screen. */
  actions?: ReactNode;
  /** The school's own numbers; without them, the national ones. */
  help: Help | undefined;
  /** What can be done from where the sheet was opened. */
  first?: ReactNode;
  /** The button for an SOS; absent before sign-in. */
  sos?: ReactNode;
}

/** 相談先: how to reach an adult, and the numbers. Of itself it sends nothing and promises nothing. */
export function HelpSheet({ open, onClose, actions, help, first, sos }: HelpSheetProps) {
  const { t, rich } = useText('common');
  return (
    <Dialog
      open={open}
      title={rich('help.title')}
      closeLabel={t('close')}
      onClose={onClose}
      actions={actions}
    >
      {sos !== undefined && <div className={look.sos}>{sos}</div>}
      {first}
      <Suspense fallback={<p role="status">{t('loading')}</p>}>
        <HelpContent help={help} />
      </Suspense>
    </Dialog>
  );
}
