import { type ComponentType, lazy, type ReactNode } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data-types';
import { Dialog } from '@/ui/dialog';
import { LazyPart } from '@/ui/lazy-part';
import { helpWord } from './help-word';
import { LastNumbers } from './last-numbers';
import type { Sheet, SosButton } from './use-sos-button';

export interface SosContentProps {
  session: PupilSession;
  own: OwnData | undefined;
  button: SosButton;
  /** Two numbers and all of them, with their hours: they belong to another feature. */
  firstNumbers: ReactNode;
  numbers: ReactNode;
  /** Shown once somebody has seen the SOS or answered. */
  afterReply: ReactNode;
}

export const loadSosContent = (): Promise<{ default: ComponentType<SosContentProps> }> =>
  import('./sos-content').then((m) => ({ default: m.SosContent }));

const SosContent = lazy(loadSosContent);

/** Open for something else than a tap for help. A tap that waits for what the school wants cannot be made whole without the sheet. */
const NOTHING_SENT: readonly Sheet['mode'][] = ['closed', 'shows', 'practice'];

/** The sheet behind the button. If its content cannot be loaded, the numbers are there, and what is known is said. */
export function SosHelp({ actions, ...content }: SosContentProps & { actions: ReactNode }) {
  const { t, rich } = useText('common');
  const pupil = useText('pupil');
  const { button, session, own } = content;
  const { sheet } = button;
  const isKept = sheet.mode === 'pressed' && sheet.outcome === 'kept';
  return (
    <Dialog
      open={sheet.mode !== 'closed'}
      title={pupil.rich(helpWord(session.grade))}
      closeLabel={t('close')}
      onClose={button.close}
      actions={actions}
    >
      <LazyPart
        meanwhile={<p role="status">{t('loading')}</p>}
        instead={
          <>
            {!NOTHING_SENT.includes(sheet.mode) && (
              <p role="alert">{rich(isKept ? 'help.under-way' : 'help.not-sent')}</p>
            )}
            <LastNumbers help={own?.help} />
          </>
        }
      >
        <SosContent {...content} />
      </LazyPart>
    </Dialog>
  );
}
