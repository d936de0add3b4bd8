import { useEffect, useState } from 'react';
import { useText } from '@/i18n/use-text';
import { recall, remember } from '@/local/remembered';
import type { PupilSession } from '@/local/session-types';
import { Button } from '@/ui/button';
import { look } from './look';

interface PutAway {
  /** `undefined` while it is being read. */
  readonly ids: readonly string[] | undefined;
  /** Those put away in this sitting can be taken back. */
  readonly justNow: readonly string[];
  readonly change: (ids: readonly string[]) => void;
}

/** What a child took off its own page, on this tablet: it stays with the adults. */
export function usePutAway(session: PupilSession): PutAway {
  const [ids, setIds] = useState<readonly string[]>();
  const [before, setBefore] = useState<readonly string[]>([]);
  useEffect(() => {
    let isHere = true;
    const read = recall(session, 'putAway').catch(() => undefined);
    void read.then((stored) => {
      if (!isHere) return;
      const known = Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
      setIds(known);
      setBefore(known);
    });
    return () => {
      isHere = false;
    };
  }, [session]);
  return {
    ids,
    justNow: (ids ?? []).filter((id) => !before.includes(id)),
    change: (next) => {
      setIds(next);
      void remember(session, 'putAway', next);
    },
  };
}

/** The place of a line that was just taken off: the child may have tapped amiss. Later nothing stands there. */
export function PutAwayEntry({ id, putAway }: { id: string; putAway: PutAway }) {
  const { rich } = useText('signals');
  if (!putAway.justNow.includes(id)) return null;
  return (
    <section className={`${look.away ?? ''} card`} role="status">
      <p>{rich('list.away-done')}</p>
      <Button onClick={() => putAway.change((putAway.ids ?? []).filter((one) => one !== id))}>
        {rich('list.back')}
      </Button>
    </section>
  );
}
