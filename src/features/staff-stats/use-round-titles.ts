import { usePorts } from '@/staff/ports';
import { useLiveAll } from '@/staff/use-live-all';
import { valueOr } from '@/staff/watched';

/** A city's rounds are the same in all schools but for those that began late: a few schools know all titles. */
const ASKED = 5;

/** Titles of rounds by id, as the schools call them. */
export function useRoundTitles(schools: readonly string[]): Readonly<Record<string, string>> {
  const { surveys } = usePorts();
  const asked = schools.toSorted().slice(0, ASKED);
  const known = useLiveAll(
    surveys.watchRounds,
    asked.map((school) => [school]),
  );
  return Object.fromEntries(
    valueOr(known, []).flatMap((rounds) => Object.entries(rounds).map(([id, { title }]) => [id, title])),
  );
}
