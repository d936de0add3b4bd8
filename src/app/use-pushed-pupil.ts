import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import { useMayShow } from '@/sync/own-data/use-may-show';
import { useOpenedByPush } from './use-opened-by-push';

/**
 * A push says only that there is something. A tap on it leads to the call for help where one is open or answered, else to what the
 * child has sent; at home, where somebody else may hold the tablet, to きょう, which tells nothing.
 */
export function usePushedPupil(session: PupilSession, own: OwnData | undefined, showSos: () => void): void {
  const [, goTo] = useLocation();
  const mayShow = useMayShow(own);
  const [toDo, setToDo] = useState<'look' | 'answers'>();
  useOpenedByPush(useCallback(() => setToDo('look'), []));

  useEffect(() => {
    if (toDo !== 'look') return undefined;
    let isHere = true;
    const isSos = import('@/features/sos/to-look-at').then(({ hasSosToLookAt }) => hasSosToLookAt(session));
    // Where nobody can tell, the sheet shows what there is.
    void isSos
      .catch(() => true)
      .then((is) => {
        if (!isHere) return;
        if (is) showSos();
        setToDo(is ? undefined : 'answers');
      });
    return () => {
      isHere = false;
    };
  }, [toDo, session, showSos]);

  const isKnown = own !== undefined;
  useEffect(() => {
    if (toDo !== 'answers' || !isKnown) return;
    setToDo(undefined);
    goTo(mayShow ? '/me/told' : '/');
  }, [toDo, isKnown, mayShow, goTo]);
}
