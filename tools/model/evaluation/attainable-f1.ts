/**
 * The best F1 that an AUC allows at a prevalence, so that a target is read for what it is: AUC 0.7 and F1 0.5 are different bars.
 * Under the binormal model of equal variances (Green & Swets 1966, ch. 3; Hanley 1988, Med Decis Making 8:197) scores are N(0, 1) where it did
 * not and N(d, 1) where it did happen, with d = √2 · Φ⁻¹(AUC); F1 = 2π·TPR / (π·TPR + (1 − π)·FPR + π) at the best of all thresholds.
 */
import { bisect, normalCdf, normalQuantile } from './normal';

/** For 0.5 ≤ AUC < 1 and 0 < prevalence ≤ 1. */
export function bestAttainableF1(auc: number, prevalence: number): number {
  const distance = Math.SQRT2 * normalQuantile(auc);
  const f1 = (threshold: number) => {
    const hits = prevalence * normalCdf(distance - threshold);
    const others = (1 - prevalence) * normalCdf(-threshold);
    return (2 * hits) / (hits + others + prevalence);
  };
  // The likelihood ratio rises with the threshold, so F1 has one hill. Far to the left, where everybody is named, it is level.
  let [low, high] = [-12, 12 + distance];
  for (let step = 0; step < 120; step++) {
    const third = (high - low) / 3;
    if (f1(low + third) <= f1(high - third)) low += third;
    else high -= third;
  }
  return f1((low + high) / 2);
}

/** From which prevalence on an AUC allows this F1. */
export function prevalenceNeeded(auc: number, f1: number): number {
  return bisect(0, 1, (prevalence) => prevalence > 0 && bestAttainableF1(auc, prevalence) >= f1);
}

/** From which AUC on this F1 can be had at a prevalence. */
export function aucNeeded(prevalence: number, f1: number): number {
  return bisect(0.5, 1 - 1e-12, (auc) => bestAttainableF1(auc, prevalence) >= f1);
}
