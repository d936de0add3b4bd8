import { useEffect, useSyncExternalStore } from 'react';
import { tabletDatabase } from '@/local/database';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import { storedSos } from '@/local/sos-table';
import { useTabletQuery } from '@/local/use-tablet-query';
import { isOpen } from './lane';
import { sosInMemory, subscribeSosMemory } from './memory';
import { pageLane } from './page-lane';
import { withMemory } from './store';

/** How often an open SOS is asked about, ms: with its sheet open, and without. */
const CLOSE_LOOK_MS = 4_000;
const DISTANT_LOOK_MS = 30_000;

/** This pupil's SOS on this tablet, oldest first; `undefined` until it was looked through. Follows other tabs and the worker. */
export function useOwnSos({ uid }: PupilSession): readonly OwnSos[] | undefined {
  const stored = useTabletQuery(() => storedSos(tabletDatabase(), uid).catch((): OwnSos[] => []), [uid], []);
  useSyncExternalStore(subscribeSosMemory, () => sosInMemory(uid));
  return stored && withMemory(stored, uid);
}

/** Asks about what is open, as long as something is and somebody can see the page. */
export function useSosPolling(all: readonly OwnSos[] | undefined, sheetIsOpen: boolean): void {
  const somethingIsOpen = all?.some(isOpen) ?? false;
  useEffect(() => {
    if (!somethingIsOpen) return undefined;
    const timer = setInterval(
      () => {
        if (document.visibilityState === 'visible') void pageLane.nudge({ look: true });
      },
      sheetIsOpen ? CLOSE_LOOK_MS : DISTANT_LOOK_MS,
    );
    if (sheetIsOpen) void pageLane.nudge({ look: true });
    return () => clearInterval(timer);
  }, [somethingIsOpen, sheetIsOpen]);
}
