/** Whether adults have said something that the child has not looked at: told in words that tell the next desk nothing. */
import { useEffect, useState } from 'react';
import type { Signal } from '@domain/signals/own-signal';
import { recall, remember } from '@/local/remembered';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import { newestGood } from '@/sync/own-data/good-things';
import { useServerMinute } from '@/sync/use-server-now';
import { useMayShow } from '@/sync/own-data/use-may-show';

/** When something of it came from an adult last; '' when nothing has. */
function newestNews(signals: Readonly<Record<string, Signal>> = {}): string {
  return Object.values(signals)
    .filter(({ answers, readBy, asks }) => answers.length > 0 || readBy !== undefined || asks !== undefined)
    .reduce((newest, { changedAt }) => (changedAt > newest ? changedAt : newest), '');
}

/** Where in わたし it waits: an answer before a good thing. `undefined`: nothing does, or the tablet is being looked through. */
export function useNews(session: PupilSession, own: OwnData | undefined): 'told' | 'good' | undefined {
  const mayShow = useMayShow(own);
  const now = useServerMinute();
  const seen = useSeen(session, 'answersSeen');
  const goodSeen = useSeen(session, 'goodSeen');
  if (!mayShow || !own || seen === undefined || goodSeen === undefined) return undefined;
  if (newestNews(own.signals) > seen) return 'told';
  return newestGood(own, now) > goodSeen ? 'good' : undefined;
}

function useSeen(session: PupilSession, name: 'answersSeen' | 'goodSeen'): string | undefined {
  const [seen, setSeen] = useState<string>();
  useEffect(() => {
    let isHere = true;
    const read = recall(session, name).catch(() => undefined);
    void read.then((stored) => isHere && setSeen(typeof stored === 'string' ? stored : ''));
    return () => {
      isHere = false;
    };
  }, [session, name]);
  return seen;
}

/** The child has opened the page on which it stands. */
export function rememberNewsSeen(session: PupilSession, { signals }: OwnData): void {
  const newest = newestNews(signals);
  if (newest !== '') void remember(session, 'answersSeen', newest);
}
