import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { useArrival } from '@/sync/own-data/use-arrival';

interface ArrivalLineProps {
  session: PupilSession;
  path: string;
  /** What goes is that it is taken back. */
  takesBack?: boolean;
}

/** Whether something for a person has gone: it says "sent", or "taken back", only once that has arrived. */
export function ArrivalLine({ session, path, takesBack = false }: ArrivalLineProps) {
  const { rich } = useText('pupil');
  const arrival = useArrival(session, path);
  return arrival ? rich(`${takesBack ? 'taking-back' : 'arrival'}.${arrival}`) : null;
}
