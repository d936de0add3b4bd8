/** Where a problem of a chain is shown: at one of its steps, or above them all. */
import type { ChainProblem } from '@domain/sos/chain-problems';

/** What is wrong with the chain as a whole. */
export function problemsOfChain(problems: readonly ChainProblem[]): ChainProblem[] {
  return problems.filter(({ why }) => why === 'empty');
}

/** What is wrong with one step. That a chain starts late, or reaches nobody on some day, is a matter of its first one. */
export function problemsOfStep(problems: readonly ChainProblem[], step: number): ChainProblem[] {
  return problems.filter((problem) => {
    if (problem.why === 'empty') return false;
    if (problem.why === 'late-start' || problem.why === 'unreachable') return step === 0;
    return problem.step === step;
  });
}

/** Weekdays on which the first step reaches nobody. */
export function emptyWeekdays(problems: readonly ChainProblem[]): number[] {
  return problems.flatMap((problem) => (problem.why === 'unreachable' ? [problem.weekday] : []));
}
