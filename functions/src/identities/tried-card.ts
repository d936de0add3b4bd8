/** One try at a card, counted where it was made. */
import { timingSafeEqual } from 'node:crypto';
import { type DocumentReference, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { type Card, tried } from '@domain/accounts/cards';

/** Whether it lets the child in. `stored`, `given`: hashes of the pictures, of one kind. */
export function tryCard(
  transaction: Transaction,
  ref: DocumentReference,
  card: Card,
  { stored, given, now }: { readonly stored: string; readonly given: string; readonly now: number },
): boolean {
  const isRight = timingSafeEqual(Buffer.from(stored), Buffer.from(given));
  const { isIn, after } = tried(card, isRight, now);
  const { closedUntil, ...rest } = { ...card, closedUntil: undefined, ...after };
  transaction.set(ref, {
    ...{ ...rest, at: Timestamp.fromMillis(Date.parse(card.at)) },
    ...(closedUntil !== undefined && { closedUntil: Timestamp.fromMillis(Date.parse(closedUntil)) }),
  });
  return isIn;
}
