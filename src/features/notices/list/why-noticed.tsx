import type { PlacedNotice } from '@/staff/ports/notices';
import { useReasonWordsOf } from '../words/use-reason-words';
import { useSurveyWords } from '../words/use-survey-words';

/** On the board's line of a child: the first reason of a notice. */
export function WhyNoticed({ school, placed: { notice } }: { school: string; placed: PlacedNotice }) {
  const words = useReasonWordsOf(useSurveyWords(school));
  const [reason] = notice.reasons;
  return reason ? words(reason, notice.since) : null;
}
