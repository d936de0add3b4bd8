import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { useArrival } from '@/sync/use-arrival';

/** Whether something for a person has gone: it says "sent" only once it has arrived. */
export function ArrivalLine({ session, path }: { session: PupilSession; path: string }) {
  const { rich } = useText('pupil');
  const arrival = useArrival(session, path);
  return arrival ? rich(`arrival.${arrival}`) : null;
}
