import { lazy, type ReactNode } from 'react';
import { LastNumbers } from '@/features/sos/last-numbers';
import { SosHelp } from '@/features/sos/sos-help';
import type { SosButton } from '@/features/sos/use-sos-button';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import { LazyPart } from '@/ui/lazy-part';

const FirstLines = lazy(() => import('@/features/help/first-lines').then((m) => ({ default: m.FirstLines })));
const HelpContent = lazy(() =>
  import('@/features/help/help-content').then((m) => ({ default: m.HelpContent })),
);

const PupilPush = lazy(() => import('@/features/push/pupil-push').then((m) => ({ default: m.PupilPush })));

interface PupilHelpProps {
  session: PupilSession;
  own: OwnData | undefined;
  button: SosButton;
  /** The button that hides the screen. */
  actions: ReactNode;
}

/** The sheet behind the button for help, with the numbers in it. */
export function PupilHelp({ session, own, button, actions }: PupilHelpProps) {
  const help = own?.help;
  return (
    <SosHelp
      session={session}
      own={own}
      button={button}
      actions={actions}
      firstNumbers={
        <LazyPart instead={<LastNumbers help={help} />}>
          <FirstLines help={help} />
        </LazyPart>
      }
      afterReply={
        <LazyPart>
          <PupilPush session={session} />
        </LazyPart>
      }
      numbers={
        <LazyPart instead={<LastNumbers help={help} />}>
          <HelpContent help={help} others />
        </LazyPart>
      }
    />
  );
}
