import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { sendNow, takeBack } from '@/sync/sos/press';
import { Button } from '@/ui/button';

/** Right after the tap. It is already on its way: いま おくる says that this is right, やめる takes it back. */
export function SendOrStop({ session, sosId }: { session: PupilSession; sosId: string }) {
  const { rich } = useText('sos');
  const [isMeant, setMeant] = useState(false);
  if (isMeant) return null;
  return (
    <div className="choice-row">
      <Button
        onClick={() => {
          setMeant(true);
          sendNow();
        }}
      >
        {rich('send.now')}
      </Button>
      <Button onClick={() => void takeBack(session, sosId)}>{rich('send.stop')}</Button>
    </div>
  );
}
