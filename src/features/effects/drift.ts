/** Reading the population stability index: Σ (now − then) · ln(now / then) over the deciles of training. */

/** Rules of thumb of the field: below 0.1 nothing to do, above 0.25 the population is another one. */
const SOME = 0.1;
const MUCH = 0.25;

export function readingOf(psi: number): 'same' | 'some' | 'much' {
  if (psi < SOME) return 'same';
  return psi <= MUCH ? 'some' : 'much';
}

/** What drifted most comes first, what is withheld last. */
export function byDrift(
  drift: Readonly<Record<string, number | null>>,
): [feature: string, psi: number | null][] {
  return Object.entries(drift).toSorted(([, a], [, b]) => (b ?? -1) - (a ?? -1));
}
