import { describe, expect, it } from 'vitest';
import { givenModel } from '@domain/risk/model.fixture';
import { decide } from './decision';

const model = givenModel([]);
const PAST_ABSENCE = { kind: 'A' } as const;
const better = { value: 0.1, low: 0.02, high: 0.2 };

describe('whether a model ships', () => {
  it('does when it finds more than past absence does, and not by luck', () => {
    expect(decide(model, PAST_ABSENCE, '2026-04', better)).toEqual({
      ships: true,
      reason: 'better',
      recallAt5: better,
    });
  });

  it('does not when the interval of the difference reaches zero', () => {
    expect(decide(model, PAST_ABSENCE, '2026-04', { value: 0.1, low: 0, high: 0.2 })).toMatchObject({
      ships: false,
      reason: 'not-better',
    });
  });

  it('does not when it was tested on a month that it was trained on', () => {
    expect(decide(model, PAST_ABSENCE, model.training.months.to, better).reason).toBe('seen-before');
  });

  it('does not when too few schools leave the difference without an interval', () => {
    expect(decide(model, PAST_ABSENCE, '2026-04', { value: 0.1, low: null, high: null }).reason).toBe(
      'cannot-tell',
    );
  });

  it('cannot be decided by beating anything else than past absence', () => {
    expect(decide(model, { kind: 'B' }, '2026-04', better)).toMatchObject({
      ships: false,
      reason: 'other-baseline',
    });
  });

  it('need not be decided for the baseline itself', () => {
    expect(decide({ ...model, kind: 'A' }, PAST_ABSENCE, '2026-04', better)).toMatchObject({
      ships: false,
      reason: 'baseline',
    });
  });
});
