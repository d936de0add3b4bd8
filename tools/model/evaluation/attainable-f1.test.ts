import { describe, expect, it } from 'vitest';
import { aucNeeded, bestAttainableF1, prevalenceNeeded } from './attainable-f1';

describe('the best F1 that an AUC allows', () => {
  it('is 0.5 at AUC 0.7 only from a prevalence of 27 % on', () => {
    expect(prevalenceNeeded(0.7, 0.5)).toBeCloseTo(0.27, 2);
  });

  it('is 0.5 at a prevalence of 2.6 % only from an AUC of about 0.94 on', () => {
    expect(aucNeeded(0.026, 0.5)).toBeCloseTo(0.94, 2);
  });

  it('is naming everybody when the score says nothing', () => {
    expect(bestAttainableF1(0.5, 0.2)).toBeCloseTo((2 * 0.2) / 1.2, 9);
  });

  it('grows with the AUC and with the prevalence', () => {
    expect(bestAttainableF1(0.8, 0.1)).toBeGreaterThan(bestAttainableF1(0.75, 0.1));
    expect(bestAttainableF1(0.8, 0.2)).toBeGreaterThan(bestAttainableF1(0.8, 0.1));
    expect(bestAttainableF1(1 - 1e-9, 0.01)).toBeGreaterThan(0.999);
  });
});
