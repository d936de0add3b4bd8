import type { Round } from '@domain/school/round';
import { L, useLocalText } from './local-text';

/** A round's title with readings, in the pupil's language where the school has it in that. */
export function RoundTitle({ round: { title, titles } }: { round: Round }) {
  return titles ? <L text={titles} /> : title;
}

/** The same without readings, for names. */
export function useRoundTitle(): (round: Round) => string {
  const local = useLocalText();
  return ({ title, titles }) => (titles ? local(titles) : title);
}
