import { type Measured, type Trend, trendsOf } from '@domain/survey/trends';

/** How a pupil's own indicators went over the rounds, strengths first, unanswered ones last. */
export function ownTrends(measured: Measured): Trend[] {
  return trendsOf(measured).sort((a, b) => (b.now ?? -1) - (a.now ?? -1));
}

/** Up to three indicators that carry a pupil now: of the upper half of the scale only, so that the word stays true. */
export function strengthsOf(trends: readonly Trend[]): Trend[] {
  return trends.filter(({ now }) => now !== null && now >= 50).slice(0, 3);
}
