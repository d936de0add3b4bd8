import { useEffect } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { isOpen } from '@/sync/sos/lane';
import { useOwnSos, useSosPolling } from '@/sync/sos/use-own-sos';
import { Button } from '@/ui/button';
import { isNews } from './to-look-at';
import './sos.css';

interface SosLineProps {
  session: PupilSession;
  /** With the sheet open everything is on it, and it asks for itself. */
  sheetIsOpen: boolean;
  onOpen: () => void;
  /** Whether the button for help would open what is new: it has a mark then. */
  onNews: (isBehindButton: boolean) => void;
}

/** An answer that has not been looked at, before everything else on the page, in words that tell the next desk nothing. */
export function SosLine({ session, sheetIsOpen, onOpen, onNews }: SosLineProps) {
  const { rich } = useText('sos');
  const all = useOwnSos(session);
  useSosPolling(sheetIsOpen ? undefined : all, false);
  const news = sheetIsOpen ? [] : (all ?? []).filter(isNews);
  // Where all is closed, the button calls for help anew: no mark may invite to that.
  const isBehindButton = news.some(isOpen);
  useEffect(() => onNews(isBehindButton), [onNews, isBehindButton]);
  return (
    <div role="status">
      {news.length > 0 && (
        <p className="card sos-line">
          <span>{rich('line.news')}</span>
          <Button onClick={onOpen}>{rich('line.open')}</Button>
        </p>
      )}
    </div>
  );
}
