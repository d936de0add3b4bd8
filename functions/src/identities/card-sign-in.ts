/** A card and its pictures, for a token that lets the child in. Whatever is wrong with them, the answer is the same. */
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import {
  type Card,
  cardNumberSchema,
  cardPicturesSchema,
  cardSchema,
  hashedNumber,
  hashedPictures,
} from '@domain/accounts/cards';
import { keyed } from '../platform/commands/keyed';
import { leniently } from '../platform/store';
import { tokenOfChild } from './token-of-child';
import { tryCard } from './tried-card';

const callSchema = z.object({ number: cardNumberSchema, pictures: cardPicturesSchema });

export interface CardAnswer {
  /** Absent: this card with these pictures opens nothing now. */
  readonly token?: string;
}
const NOBODY: CardAnswer = {};

interface CardPorts {
  readonly db: Firestore;
  readonly auth: Auth;
  /** Ms since 1970. */
  readonly now: number;
}

export async function signInByCard({ db, auth, now }: CardPorts, data: unknown): Promise<CardAnswer> {
  const call = callSchema.safeParse(data);
  if (!call.success) return NOBODY;
  const { number, pictures } = call.data;
  const card = await triedCard(db, keyed(hashedNumber(number)), keyed(hashedPictures(number, pictures)), now);
  const token = card && (await tokenOfChild({ db, auth }, card));
  return token === undefined ? NOBODY : { token };
}

/** The card, if this try lets its child in. Each try is counted. */
async function triedCard(
  db: Firestore,
  number: string,
  given: string,
  now: number,
): Promise<Card | undefined> {
  return db.runTransaction(async (transaction) => {
    const { docs } = await transaction.get(
      db.collectionGroup('cards').where('number', '==', number).limit(1),
    );
    const [found] = docs;
    const card = found && leniently(cardSchema, found);
    if (!card) return undefined;
    return tryCard(transaction, found.ref, card, { stored: card.pictures, given, now }) ? card : undefined;
  });
}
