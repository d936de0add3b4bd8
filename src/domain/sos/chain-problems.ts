/** Why a chain cannot be saved: it would leave a call for help with nobody. */
import { OF_TITLE } from '../access/titles';
import { addDays, type Day } from '../days';
import { BOARD, isTitle, recipientsOf, type People } from './recipients';
import type { ChainStep, SosSettings } from './settings';

export type ChainProblem =
  | { readonly why: 'empty' }
  /** The first step has to come at once. */
  | { readonly why: 'late-start' }
  | { readonly why: 'not-later'; readonly step: number }
  | { readonly why: 'no-recipients' | 'no-channels'; readonly step: number }
  /** A person who is not (or no longer) at work here. */
  | { readonly why: 'unknown'; readonly step: number; readonly to: string }
  /** A weekday (1 Monday … 5 Friday) on which the first step reaches nobody. */
  | { readonly why: 'unreachable'; readonly weekday: number }
  /** The homeroom teacher is told when the pupil chooses so, never by the chain. */
  | { readonly why: 'homeroom'; readonly step: number }
  /** Out of hours only people who are named are woken. */
  | { readonly why: 'not-named'; readonly step: number; readonly to: string };

export function chainProblems(
  { school, outOfHours }: Pick<SosSettings, 'school' | 'outOfHours'>,
  people: People,
): { school: ChainProblem[]; outOfHours: ChainProblem[] } {
  return {
    school: [
      ...(school.length === 0 ? [{ why: 'empty' as const }] : []),
      ...stepProblems(school, people),
      ...unreachableWeekdays(school, people),
    ],
    outOfHours: [...stepProblems(outOfHours, people), ...unnamed(outOfHours)],
  };
}

function stepProblems(steps: readonly ChainStep[], people: People): ChainProblem[] {
  const problems: ChainProblem[] = [];
  if (steps[0] && steps[0].afterMinutes !== 0) problems.push({ why: 'late-start' });
  for (const [step, { afterMinutes, to, channels }] of steps.entries()) {
    const before = steps[step - 1];
    if (before && afterMinutes <= before.afterMinutes) problems.push({ why: 'not-later', step });
    if (to.length === 0) problems.push({ why: 'no-recipients', step });
    if (channels.length === 0) problems.push({ why: 'no-channels', step });
    if (to.some((target) => isTitle(target) && !OF_TITLE[target].inChains))
      problems.push({ why: 'homeroom', step });
    for (const target of to)
      if (!existsOnAnyDay(target, people)) problems.push({ why: 'unknown', step, to: target });
  }
  return problems;
}

/** A Sunday: the week after it has every weekday once. */
const SOME_SUNDAY: Day = '2026-11-01';

/** A school without a counsellor of its own may keep the title in its chain: what counts is that somebody is there each day. */
function existsOnAnyDay(target: string, people: People): boolean {
  if (isTitle(target) || target === BOARD) return true;
  return recipientsOf({ to: [target] }, people, SOME_SUNDAY).length > 0;
}

function unreachableWeekdays(steps: readonly ChainStep[], people: People): ChainProblem[] {
  const [first] = steps;
  if (!first || first.to.length === 0) return [];
  return [1, 2, 3, 4, 5]
    .filter((weekday) => recipientsOf(first, people, addDays(SOME_SUNDAY, weekday)).length === 0)
    .map((weekday) => ({ why: 'unreachable', weekday }));
}

function unnamed(steps: readonly ChainStep[]): ChainProblem[] {
  return steps.flatMap(({ to }, step) =>
    to.filter(isTitle).map((target) => ({ why: 'not-named' as const, step, to: target })),
  );
}
