import { paths } from '@domain/paths';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { useArrival } from '@/sync/own-data/use-arrival';
import { useMoment } from './use-moment';

interface SentLineProps {
  session: PupilSession;
  roundId: string;
  /** When おくる was pressed (ISO). */
  at: string;
  /** Where they can still be corrected, that is said, too. */
  word: 'list.answered' | 'review.sentBefore';
}

/** When answers were sent, which is said of those that have arrived: what waits here has not been sent. */
export function SentLine({ session, roundId, at, word }: SentLineProps) {
  const { rich } = useText('survey');
  const moment = useMoment();
  const arrival = useArrival(session, paths.response(session.school, session.pupilId, roundId));
  if (arrival === undefined) return null;
  return rich(arrival === 'arrived' ? word : 'list.notArrived', moment(at));
}
