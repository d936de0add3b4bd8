import { expect, it } from 'vitest';
import { cardNumberSchema, cardPicturesSchema } from '@domain/accounts/cards';
import { newCard } from './new-cards';

it('has a number and three different pictures, and no card is like another', () => {
  const made = Array.from({ length: 40 }, (_, index) => newCard(`p${index}`));
  for (const { number, pictures } of made) {
    expect(cardNumberSchema.safeParse(number).success).toBe(true);
    expect(cardPicturesSchema.safeParse(pictures).success).toBe(true);
    expect(new Set(pictures).size).toBe(3);
  }
  expect(new Set(made.map(({ number }) => number)).size).toBe(made.length);
  expect(new Set(made.map(({ pictures }) => pictures.join())).size).toBeGreaterThan(10);
});
