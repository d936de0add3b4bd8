import { type ReactNode, Suspense, use } from 'react';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import { isOpen } from '@/sync/sos/lane';
import { useOwnSos, useSosPolling } from '@/sync/sos/use-own-sos';
import { AskFirst } from './ask-first';
import { EarlierSos } from './earlier-sos';
import { Fold } from './fold';
import { Practice } from './practice';
import type { SosContentProps } from './sos-help';
import { SosSheet } from './sos-sheet';
import './sos.css';

/** What the sheet holds, by what it was opened for. While an SOS is open it is always that one. */
export function SosContent({ session, own, button, firstNumbers, numbers, afterReply }: SosContentProps) {
  const common = useText('common');
  const { rich } = useText('sos');
  const all = useOwnSos(session);
  const { sheet } = button;
  useSosPolling(all, sheet.mode !== 'practice');
  if (sheet.mode === 'practice') return <Practice onDone={button.close} />;
  if (!all) return <p role="status">{common.t('loading')}</p>;

  const open = all.findLast(isOpen);
  const asks = sheet.mode === 'asks' || sheet.mode === 'asks-meanwhile';
  const moreBeside = (shown?: string) => (
    <>
      <Fold title={rich('more-numbers')}>{numbers}</Fold>
      <EarlierSos session={session} all={all} shown={shown} />
    </>
  );
  const sheetOf = (sos: OwnSos) => (
    <SosSheet
      key={sos.sosId}
      session={session}
      own={own}
      sos={sos}
      numbers={firstNumbers}
      moreNumbers={moreBeside(sos.sosId)}
      afterReply={afterReply}
    />
  );
  const isAsked = asks && !open;
  return (
    <>
      {sheet.mode === 'pressed' ? (
        <Suspense fallback={<p role="status">{common.t('loading')}</p>}>
          <Pressed sosId={sheet.sosId} all={all}>
            {sheetOf}
          </Pressed>
        </Suspense>
      ) : (
        open && sheetOf(open)
      )}
      {sheet.mode === 'waits' && !open && <p role="status">{rich('ask.wait')}</p>}
      {isAsked && <AskFirst onSend={button.confirm} onStop={button.close} />}
      {sheet.mode !== 'pressed' && !open && (
        <>
          {firstNumbers}
          <div className="sos-folds">{moreBeside()}</div>
        </>
      )}
    </>
  );
}

interface PressedProps {
  sosId: Promise<string>;
  all: readonly OwnSos[];
  children: (sos: OwnSos) => ReactNode;
}

/** The one that was pressed, or that it has joined, also after it was taken back or closed. Breaks when it could not be pressed at all. */
function Pressed({ sosId, all, children }: PressedProps) {
  const id = use(sosId);
  const common = useText('common');
  const of = (sosId: string) => all.find((one) => one.sosId === sosId);
  const sos = of(of(id)?.joined ?? id);
  return sos ? children(sos) : <p role="status">{common.t('loading')}</p>;
}
