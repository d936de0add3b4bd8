/** A card and its pictures, for a token that lets the child in. Whatever is wrong with them, the answer is the same. */
import { timingSafeEqual } from 'node:crypto';
import type { Auth } from 'firebase-admin/auth';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import {
  type Card,
  cardNumberSchema,
  cardPicturesSchema,
  cardSchema,
  hasCards,
  hashedNumber,
  hashedPictures,
  tried,
} from '@domain/accounts/cards';
import { paths } from '@domain/paths';
import { pupilSchema } from '@domain/school/school';
import { policySchema } from '@domain/school/settings';
import { keyed } from '../platform/commands/keyed';
import { leniently } from '../platform/store';

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
  if (!card) return NOBODY;
  const { school, pupilId } = card;
  const [policy, pupil] = await Promise.all([
    db.doc(paths.settings(school, 'policy')).get(),
    db.doc(paths.pupil(school, pupilId)).get(),
  ]);
  const child = leniently(pupilSchema, pupil);
  const isOn = leniently(policySchema, policy)?.cards === true;
  if (!isOn || child?.status !== 'active' || !hasCards(child.classId)) return NOBODY;
  const { docs } = await db.collection('identities').where('uid', '==', child.uid).get();
  const [uid = child.uid] = docs.flatMap((one) => (one.get('account') as string | undefined) ?? []);
  const claims = { role: 'pupil', school, pupilId, classId: child.classId };
  if (!(await isOpen(auth, uid, `${child.familyName} ${child.givenName}`, claims))) return NOBODY;
  return { token: await auth.createCustomToken(uid) };
}

/** The card, if this try lets its child in. Each try is counted. */
async function triedCard(
  db: Firestore,
  number: string,
  pictures: string,
  now: number,
): Promise<Card | undefined> {
  return db.runTransaction(async (transaction) => {
    const { docs } = await transaction.get(
      db.collectionGroup('cards').where('number', '==', number).limit(1),
    );
    const [found] = docs;
    const card = found && leniently(cardSchema, found);
    if (!card) return undefined;
    const isRight = timingSafeEqual(Buffer.from(card.pictures), Buffer.from(pictures));
    const { isIn, after } = tried(card, isRight, now);
    const { closedUntil, ...rest } = { ...card, closedUntil: undefined, ...after };
    transaction.set(found.ref, {
      ...{ ...rest, at: Timestamp.fromMillis(Date.parse(card.at)) },
      ...(closedUntil !== undefined && { closedUntil: Timestamp.fromMillis(Date.parse(closedUntil)) }),
    });
    return isIn ? card : undefined;
  });
}

/** Whoever has no address has no account before the first card. */
async function isOpen(auth: Auth, uid: string, displayName: string, claims: object): Promise<boolean> {
  const user = await auth.getUser(uid).catch(() => undefined);
  if (user) return !user.disabled;
  await auth.createUser({ uid, displayName });
  await auth.setCustomUserClaims(uid, claims);
  return true;
}
