import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import { hasIndexedDb } from './database';
import { currentSession, sessionInMemory, subscribeInMemory } from './session-store';
import type { Session } from './session-types';

export type { PupilSession, Session, StaffSession } from './session-types';

/** Who is signed in on this tablet: `undefined` while that is being read, `null` for nobody. Follows other tabs. */
export function useSession(): Session | null | undefined {
  const stored = useLiveQuery(() => currentSession(), [], hasIndexedDb() ? undefined : null);
  const inMemory = useSyncExternalStore(subscribeInMemory, sessionInMemory);
  return inMemory ?? stored;
}
