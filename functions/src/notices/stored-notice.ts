/** A notice with its reviews and calls as Firestore holds them. */
import { isDeepStrictEqual } from 'node:util';
import { type DocumentReference, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { twinOf } from '@domain/notices/audiences';
import {
  type Notice,
  type NoticeCall,
  noticeCallSchema,
  noticeSchema,
  type Review,
  reviewSchema,
} from '@domain/notices/records';
import { parsed } from '../store';

export interface StandingNotice {
  readonly ref: DocumentReference;
  /** `undefined`: there is none. */
  readonly notice: Notice | undefined;
  /** Those of the other circle of the same matter, too. */
  readonly reviews: readonly Review[];
  /** In order. */
  readonly calls: readonly NoticeCall[];
}

/** What is not there has no reviews or calls either, so that a first wish to talk costs no look for them. */
export async function readNotice(transaction: Transaction, ref: DocumentReference): Promise<StandingNotice> {
  const twin = twinRef(ref);
  const snapshot = await transaction.get(ref);
  if (!snapshot.exists && !twin) return { ref, notice: undefined, reviews: [], calls: [] };
  const [calls, ...reviews] = await Promise.all([
    transaction.get(ref.collection('calls')),
    ...[ref, ...(twin ? [twin] : [])].map((one) => transaction.get(one.collection('reviews'))),
  ]);
  return {
    ref,
    notice: parsed(noticeSchema, snapshot),
    reviews: reviews.flatMap(({ docs }) => docs.flatMap((review) => parsed(reviewSchema, review) ?? [])),
    calls: calls.docs.flatMap((call) => parsed(noticeCallSchema, call) ?? []).sort((a, b) => a.step - b.step),
  };
}

/** Where the other circle's notice of the same matter lies. */
export function twinRef(ref: DocumentReference): DocumentReference | undefined {
  const { kind, audience, rest } = partsOf(ref.id);
  const twin = twinOf(kind, audience);
  return twin && ref.parent.doc(`${kind}_${twin}_${rest}`);
}

function partsOf(id: string): Pick<Notice, 'kind' | 'audience'> & { rest: string } {
  const [kind, audience, ...rest] = id.split('_');
  return { kind: kind as Notice['kind'], audience: audience as Notice['audience'], rest: rest.join('_') };
}

/** Writes what differs. `undefined`: takes it away, with its calls. Returns whether anything changes. */
export function writeNotice(
  transaction: Transaction,
  { ref, notice: standing, calls }: StandingNotice,
  notice: Notice | undefined,
): boolean {
  if (isDeepStrictEqual(notice, standing)) return false;
  if (notice) {
    transaction.set(ref, stored(notice));
    return true;
  }
  transaction.delete(ref);
  for (const { step } of calls) transaction.delete(ref.collection('calls').doc(String(step)));
  return true;
}

function stored({ since, expiresAt, openBy, callAt, openedAt, decision, ...notice }: Notice) {
  return {
    ...notice,
    ...{ since: instant(since), expiresAt: instant(expiresAt) },
    ...(openBy !== undefined && { openBy: instant(openBy) }),
    ...(callAt !== undefined && { callAt: instant(callAt) }),
    ...(openedAt !== undefined && { openedAt: instant(openedAt) }),
    ...(decision && { decision: { ...decision, at: instant(decision.at) } }),
  };
}

function instant(iso: string): Timestamp {
  return Timestamp.fromMillis(Date.parse(iso));
}
