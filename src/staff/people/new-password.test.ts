import { expect, it } from 'vitest';
import { firstPasswordSchema } from '@domain/accounts/account-deed';
import { newPassword, randomBelow } from './new-password';

it('is twelve digits in three groups, long enough, and another one each time', () => {
  const made = Array.from({ length: 50 }, newPassword);
  for (const one of made) {
    expect(one).toMatch(/^\d{4}-\d{4}-\d{4}$/);
    expect(firstPasswordSchema.safeParse(one).success).toBe(true);
  }
  expect(new Set(made).size).toBe(made.length);
});

it('draws each of nine numbers', () => {
  const drawn = new Set(Array.from({ length: 2_000 }, () => randomBelow(9)));
  expect([...drawn].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
