import { describe, expect, test } from 'vitest';
import { soramoyo34 } from '../instruments/soramoyo-34';
import type { Answers } from '../answers/pupil-records';
import { qualityOf } from './quality';

const allWith = (code: 1 | 2 | 3 | 4): Answers =>
  Object.fromEntries(soramoyo34.items.map(({ id }) => [id, code]));

describe('quality flags', () => {
  test('need two of the three signs', () => {
    expect(qualityOf(soramoyo34, { answers: {}, paceMs: 999 })).toEqual({
      fast: true,
      sameAnswer: false,
      contradictory: false,
      flagged: false,
    });
    expect(qualityOf(soramoyo34, { answers: allWith(1), paceMs: 999 }).flagged).toBe(true);
    expect(qualityOf(soramoyo34, { answers: allWith(1), paceMs: 1000 }).flagged).toBe(false);
    expect(qualityOf(soramoyo34, { answers: allWith(4), paceMs: 1000 }).flagged).toBe(true);
  });

  test('count a run of 20 same answers but not of 19, and declining ends a run', () => {
    const run = (count: number): Answers =>
      Object.fromEntries(soramoyo34.items.slice(0, count).map(({ id }) => [id, 2]));
    expect(qualityOf(soramoyo34, { answers: run(19), paceMs: 3000 }).sameAnswer).toBe(false);
    expect(qualityOf(soramoyo34, { answers: run(20), paceMs: 3000 }).sameAnswer).toBe(true);
    const declined: Answers = { ...run(30), q11: 'declined' };
    expect(qualityOf(soramoyo34, { answers: declined, paceMs: 3000 }).sameAnswer).toBe(false);
  });

  test('never hold declining or leaving out against a pupil', () => {
    const declined: Answers = Object.fromEntries(soramoyo34.items.map(({ id }) => [id, 'declined']));
    expect(qualityOf(soramoyo34, { answers: declined, paceMs: 3000 }).flagged).toBe(false);
  });

  test('see a contradiction only where both opposites were agreed with', () => {
    const two: Answers = { q02: 4, q03: 3, q16: 3, q18: 4 };
    expect(qualityOf(soramoyo34, { answers: two, paceMs: 3000 }).contradictory).toBe(false);
    expect(qualityOf(soramoyo34, { answers: { ...two, q19: 4, q20: 2 }, paceMs: 3000 }).contradictory).toBe(
      false,
    );
    expect(qualityOf(soramoyo34, { answers: { ...two, q19: 4, q20: 4 }, paceMs: 3000 }).contradictory).toBe(
      true,
    );
  });
});
