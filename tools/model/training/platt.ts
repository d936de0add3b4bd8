/**
 * Platt's calibration: probability = σ(slope · logit + intercept), fitted to logits that the model gave to rows it was not
 * trained on. Targets are drawn in a little, as in Platt, "Probabilistic outputs for support vector machines" (1999).
 */
import { fit } from './newton';

export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

/** The logits as they are. */
export const NO_CALIBRATION: Calibration = { slope: 1, intercept: 0 };
const TOLERANCE = 1e-8;

/** None where it cannot be told (one outcome only, or logits that are all the same), or where it would turn the order round. */
export function plattCalibration(logits: Float64Array, onset: Float64Array): Calibration {
  const positives = onset.reduce((sum, one) => sum + one, 0);
  const negatives = onset.length - positives;
  if (positives === 0 || negatives === 0) return NO_CALIBRATION;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const { weights, converged } = fit(
    {
      matrix: logits,
      width: 1,
      targets: onset.map((one) => (one === 1 ? high : low)),
      l2: 0,
      rows: Uint32Array.from(logits.keys()),
    },
    { tolerance: TOLERANCE * onset.length },
  );
  const [slope = 0, intercept = 0] = weights;
  return converged && slope > 0 ? { slope, intercept } : NO_CALIBRATION;
}
