import type { SosEvent } from '@domain/sos/records';
import { defaultSos } from '@domain/defaults/sos';
import type { SosSettings } from '@domain/sos/settings';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { watchSosSettings } from '@/firebase/staff/alarm';
import { type SosPlace, watchSosEvents } from '@/firebase/staff/sos-watch';
import { useWatch, type Watched } from '@/firebase/staff/use-watch';
import { strangerOf } from './told';
import type { Colleagues } from './use-colleagues';

/** What happened with one SOS, by id. */
export function useSosEvents({ school, sosId }: SosPlace): Watched<Record<string, SosEvent>> {
  return useWatch(useMemo(() => watchSosEvents({ school, sosId }), [school, sosId]));
}

/** The chains of a school; null while they are not known. */
export function useChains(school: string): SosSettings | null {
  const watched = useWatch(useMemo(() => watchSosSettings(school), [school]));
  return watched.state === 'ready' ? (watched.value ?? defaultSos) : null;
}

/** What whoever was reached by these events and does not work at the school is called; nothing while that is not known. */
export function useStrangers(
  school: string,
  events: readonly SosEvent[],
  { all, isKnown }: Colleagues,
): (uid: string) => string | undefined {
  const { t } = useTranslation('desk');
  const chains = useChains(school);
  return (uid) =>
    isKnown && chains !== null ? t(`stranger.${strangerOf(uid, events, chains, all)}`) : undefined;
}
