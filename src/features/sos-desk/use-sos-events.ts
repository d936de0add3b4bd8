import type { SosEvent } from '@domain/sos/records';
import { defaultSos } from '@domain/defaults/sos';
import type { SosSettings } from '@domain/sos/settings';
import { useMemo } from 'react';
import { watchSosSettings } from '@/firebase/staff/alarm';
import { type SosPlace, watchSosEvents } from '@/firebase/staff/sos-watch';
import { useWatch, type Watched } from '@/firebase/staff/use-watch';

/** What happened with one SOS, by id. */
export function useSosEvents({ school, sosId }: SosPlace): Watched<Record<string, SosEvent>> {
  return useWatch(useMemo(() => watchSosEvents({ school, sosId }), [school, sosId]));
}

/** The chains of a school; null while they are not known. */
export function useChains(school: string): SosSettings | null {
  const watched = useWatch(useMemo(() => watchSosSettings(school), [school]));
  return watched.state === 'ready' ? (watched.value ?? defaultSos) : null;
}
