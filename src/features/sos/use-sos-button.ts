/** The button for help, as far as it belongs to the first page: small, and with nothing to wait for. */
import { useCallback, useEffect, useState } from 'react';
import type { PupilSession } from '@/local/session-types';
import { pageIdle } from '@/sync/idle';
import type { OwnData } from '@/sync/own-data/own-data-types';

/** How long a tap waits for what the school wants, ms. After that the pupil is asked. */
const UNKNOWN_MS = 1_000;

/**
 * What the sheet is open for. `pressed`: the button was tapped, and what came of it. `asks`: the school wants one more tap.
 * `waits`, then `asks-meanwhile`: tapped, and this tablet does not know yet whether the school wants one more tap; as soon as it
 * knows, the tap counts. `shows`: to look at what there is. `practice`: nothing is sent.
 */
export type Sheet =
  | { readonly mode: 'closed' | 'waits' | 'asks' | 'asks-meanwhile' | 'shows' | 'practice' }
  | { readonly mode: 'pressed'; readonly sosId: Promise<string>; readonly outcome?: 'kept' | 'failed' };

export interface SosButton {
  readonly sheet: Sheet;
  /** One tap: the SOS goes now. */
  readonly press: () => void;
  /** The second tap where the school asks once more. */
  readonly confirm: () => void;
  readonly show: () => void;
  readonly practise: () => void;
  readonly close: () => void;
}

/** Loads what is behind the button ahead of the first tap: `content` is the sheet's own part. */
export function useSosButton(
  session: PupilSession,
  own: OwnData | undefined,
  content: () => Promise<unknown>,
): SosButton {
  const [sheet, setSheet] = useState<Sheet>({ mode: 'closed' });
  const calendar = own?.calendar;

  useEffect(() => {
    void pageIdle().then(() => Promise.all([content(), sending()]).catch(() => undefined));
  }, [content]);

  const confirm = useCallback(() => {
    const sosId = sending().then(({ pressSos }) => pressSos(session, calendar));
    setSheet({ mode: 'pressed', sosId });
    const settle = (outcome: 'kept' | 'failed') => () =>
      setSheet((now) => (now.mode === 'pressed' && now.sosId === sosId ? { ...now, outcome } : now));
    sosId.then(settle('kept'), settle('failed'));
  }, [session, calendar]);

  const isKnown = own !== undefined;
  const asksFirst = own?.sos?.askFirst === true;
  const { mode } = sheet;
  useEffect(() => {
    if (mode !== 'waits' && mode !== 'asks-meanwhile') return undefined;
    if (isKnown && asksFirst) setSheet({ mode: 'asks' });
    else if (isKnown) confirm();
    if (isKnown || mode !== 'waits') return undefined;
    const timer = setTimeout(() => setSheet({ mode: 'asks-meanwhile' }), UNKNOWN_MS);
    return () => clearTimeout(timer);
  }, [mode, isKnown, asksFirst, confirm]);

  const open = (next: Exclude<Sheet['mode'], 'pressed'>) => () => setSheet({ mode: next });
  const show = useCallback(() => setSheet({ mode: 'shows' }), []);
  const whenKnown = asksFirst ? open('asks') : confirm;
  // Without a network nothing leaves the tablet: the tap is kept there, to be taken back at any time, and never lost.
  const whenUnknown = navigator.onLine ? open('waits') : confirm;
  return {
    sheet,
    press: isKnown ? whenKnown : whenUnknown,
    confirm,
    show,
    practise: open('practice'),
    close: open('closed'),
  };
}

const sending = () => import('@/sync/sos/press');
