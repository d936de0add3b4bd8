import { useMemo } from 'react';
import { watchRounds } from '@/firebase/staff/rounds';
import { useWatch } from '@/firebase/staff/use-watch';
import { watchAll } from '@/firebase/staff/watch-all';

/** A city's rounds are the same in all schools but for those that began late: a few schools know all titles. */
const ASKED = 5;

/** Titles of rounds by id, as the schools call them. */
export function useRoundTitles(schools: readonly string[]): Readonly<Record<string, string>> {
  const asked = schools.toSorted().slice(0, ASKED).join(' ');
  const watched = useWatch(
    useMemo(() => (asked === '' ? null : watchAll(asked.split(' ').map(watchRounds))), [asked]),
  );
  if (watched.state !== 'ready') return {};
  return Object.fromEntries(
    watched.value.flatMap((rounds) => Object.entries(rounds).map(([id, { title }]) => [id, title])),
  );
}
