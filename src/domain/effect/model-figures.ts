import type { Effect } from '../effect';
import { type Bins, stabilityIndex, sumOfBins } from './bins';
import { rate, sumOf } from './rates';
import type { EffectTally, GroupTally } from './tally';

/** Of the model that most schools were scored with: others have other cuts. */
export function modelFigures(tallies: readonly EffectTally[]): Effect['model'] {
  const scored = tallies.flatMap((tally) => tally.scored ?? []);
  const count = (model: string) => scored.filter((one) => one.model === model).length;
  const id = [...new Set(scored.map(({ model }) => model))].sort((a, b) => count(b) - count(a))[0];
  const same = scored.filter(({ model }) => model === id);
  if (id === undefined) return undefined;
  const groups = new Set(same.flatMap(({ calibration }) => Object.keys(calibration)));
  return {
    id,
    synthetic: same.some(({ synthetic }) => synthetic),
    scoreDrift: driftOf(same.map(({ score }) => score)),
    featureDrift: Object.fromEntries(
      Object.keys(same[0]?.features ?? {}).map((feature) => [
        feature,
        driftOf(same.flatMap(({ features }) => features[feature] ?? [])),
      ]),
    ),
    calibration: Object.fromEntries(
      [...groups].map((group) => [group, calibrated(same.flatMap((one) => one.calibration[group] ?? []))]),
    ),
  };
}

function calibrated(tallies: readonly GroupTally[]): {
  n: number;
  predicted: number | null;
  observed: number | null;
} {
  const n = sumOf(tallies, (one) => one.n);
  return {
    n,
    predicted: rate(
      sumOf(tallies, (one) => one.predicted),
      n,
    ),
    observed: rate(
      sumOf(tallies, (one) => one.observed),
      n,
    ),
  };
}

function driftOf(bins: readonly Bins[]): number | null {
  const sum = sumOfBins(bins);
  return sum ? stabilityIndex(sum) : null;
}
