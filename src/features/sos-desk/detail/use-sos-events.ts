import type { SosEvent } from '@domain/sos/records';
import { defaultSos } from '@domain/defaults/sos';
import type { SosSettings } from '@domain/sos/settings';
import { useTranslation } from 'react-i18next';
import type { SosPlace } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { strangerOf } from './told';
import type { Colleagues } from '@/staff/people/use-colleagues';

/** What happened with one SOS, by id. */
export function useSosEvents({ school, sosId }: SosPlace): Watched<Record<string, SosEvent>> {
  const { sosDesk } = usePorts();
  return useLive(sosDesk.watchSosEvents, { school, sosId });
}

/** The chains of a school; null while they are not known. */
export function useChains(school: string): SosSettings | null {
  const { setup } = usePorts();
  const watched = useLive(setup.watchSosSettings, school);
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
