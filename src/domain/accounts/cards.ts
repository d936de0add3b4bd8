/**
 * Signing in without letters, for grades 1–3: a card with a number (as a QR code), and three pictures that stand on no card. A photo
 * of the card alone opens nothing.
 */
import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { formOfGrade, gradeOfClass } from '../school/grades';

const CARD_DIGITS = 16;
export const CARD_PICTURES = [
  'fish',
  'flower',
  'star',
  'house',
  'car',
  'apple',
  'umbrella',
  'boat',
  'cat',
] as const;
export type CardPicture = (typeof CARD_PICTURES)[number];
export const PICTURES_ASKED = 3;
/** So many wrong tries in a row close a card for a while. */
export const CARD_TRIES = 5;
/** ms */
export const CARD_CLOSED_MS = 10 * 60_000;

/** Also the content of the QR code. */
export const cardNumberSchema = z.string().check(z.regex(new RegExp(`^\\d{${CARD_DIGITS}}$`)));
/** In the order in which they are tapped. */
export const cardPicturesSchema = z
  .array(z.enum(CARD_PICTURES))
  .check(z.minLength(PICTURES_ASKED), z.maxLength(PICTURES_ASKED));

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** `…/pupils/{p}/cards/current`: what the child's card says, as keyed hashes alone. Nobody reads it. */
export const cardSchema = z.strictObject({
  school: z.string(),
  pupilId: z.string(),
  number: hash,
  pictures: hash,
  /** The same pictures, for the list on a tablet of the class, which knows no number. Absent: made before there were such lists. */
  listPictures: z.optional(hash),
  /** Wrong tries since the last right one. */
  wrong: z.number().check(z.int(), z.minimum(0)),
  closedUntil: z.optional(isoInstant),
  at: isoInstant,
});
export type Card = z.infer<typeof cardSchema>;

/** What of a card is stored as a keyed hash. */
export const hashedNumber = (number: string) => `card:${number}`;
export const hashedPictures = (number: string, pictures: readonly CardPicture[]) =>
  `pictures:${number}:${pictures.join(',')}`;

/** The number in what was typed or read: groups, spaces and full-width digits are no matter. `undefined`: there is none. */
export function numberIn(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[\s\u2010-\u2015\u30fc-]/g, '');
  return cardNumberSchema.safeParse(digits).success ? digits : undefined;
}

/** As it is printed. */
export const groupsOf = (number: string): string => number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

export function hasCards(classId: string): boolean {
  return formOfGrade(gradeOfClass(classId)) === 'grades1_3';
}

type Tried = Pick<Card, 'wrong' | 'closedUntil'>;

/** Whether a try lets the child in, and what stands on the card afterwards. A closed one tells nobody that the pictures were right. */
export function tried(card: Tried, isRight: boolean, now: number): { isIn: boolean; after: Tried } {
  if (card.closedUntil !== undefined && Date.parse(card.closedUntil) > now)
    return { isIn: false, after: card };
  if (isRight) return { isIn: true, after: { wrong: 0 } };
  const wrong = card.wrong + 1;
  if (wrong < CARD_TRIES) return { isIn: false, after: { wrong } };
  return { isIn: false, after: { wrong: 0, closedUntil: new Date(now + CARD_CLOSED_MS).toISOString() } };
}
