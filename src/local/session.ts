import { useSyncExternalStore } from 'react';
import { currentSession, sessionInMemory, subscribeInMemory } from './session-store';
import type { Session } from './session-types';
import { useTabletQuery } from './use-tablet-query';

export type { PupilSession, Session, StaffSession } from './session-types';

/** Who is signed in on this tablet: `undefined` while that is being read, `null` for nobody. Follows other tabs. */
export function useSession(): Session | null | undefined {
  const stored = useTabletQuery(() => currentSession(), [], null);
  const inMemory = useSyncExternalStore(subscribeInMemory, sessionInMemory);
  return inMemory ?? stored;
}
