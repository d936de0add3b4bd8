import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data-types';
import { useAnswersPolling } from '@/sync/own-data/use-answers-polling';

/** Shows nothing: asks from time to time whether anybody has answered. */
export function AnswersWatch({ session, own }: { session: PupilSession; own: OwnData | undefined }) {
  useAnswersPolling(session, own);
  return null;
}
