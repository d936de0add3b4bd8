import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { newestFromOthers } from '@/sync/sos/lane';
import { useOwnSos, useSosPolling } from '@/sync/sos/use-own-sos';
import { Button } from '@/ui/button';

interface SosLineProps {
  session: PupilSession;
  /** With the sheet open everything is on it, and it asks for itself. */
  sheetIsOpen: boolean;
  onOpen: () => void;
}

/** An answer that has not been looked at, in words that tell the next desk nothing. */
export function SosLine({ session, sheetIsOpen, onOpen }: SosLineProps) {
  const { rich } = useText('sos');
  const all = useOwnSos(session);
  useSosPolling(sheetIsOpen ? undefined : all, false);
  const hasNews = all?.some((sos) => {
    const newest = newestFromOthers(sos);
    return newest !== undefined && newest !== sos.lookedAt;
  });
  return (
    <div role="status" className="sos-line">
      {hasNews && !sheetIsOpen && (
        <>
          <span>{rich('line.news')}</span>
          <Button onClick={onOpen}>{rich('line.open')}</Button>
        </>
      )}
    </div>
  );
}
