import { CARD_PICTURES, type CardPicture, PICTURES_ASKED } from '@domain/accounts/cards';
import { newDigits, randomBelow } from '@/staff/people/new-password';

export interface NewCard {
  readonly pupilId: string;
  readonly number: string;
  readonly pictures: CardPicture[];
}

/** A card as it is printed: the number at random, and three different pictures in their order. */
export function newCard(pupilId: string): NewCard {
  return { pupilId, number: newDigits(4).join(''), pictures: drawn(CARD_PICTURES, PICTURES_ASKED) };
}

function drawn(from: readonly CardPicture[], count: number): CardPicture[] {
  if (count === 0) return [];
  const one = from[randomBelow(from.length)];
  if (one === undefined) return [];
  return [
    one,
    ...drawn(
      from.filter((other) => other !== one),
      count - 1,
    ),
  ];
}
