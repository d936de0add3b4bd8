/** A notice with its reviews and calls as Firestore holds them. */
import { isDeepStrictEqual } from 'node:util';
import { type DocumentReference, type Transaction } from 'firebase-admin/firestore';
import { twinOf } from '@domain/notices/audiences';
import {
  type Notice,
  type NoticeCall,
  noticeCallSchema,
  noticeSchema,
  type Review,
  reviewSchema,
} from '@domain/notices/records';
import { leniently, type OnFailure, parsed } from '../platform/store';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { TIMES } from '../platform/stored';

export interface StandingNotice {
  readonly ref: DocumentReference;
  /** `undefined`: there is none. */
  readonly notice: Notice | undefined;
  /** Those of the other circle of the same matter, too. */
  readonly reviews: readonly Review[];
  /** In order. Of `last-call` that one alone: a notice names everybody whom those before it have told, unless it is being rebuilt. */
  readonly calls: readonly NoticeCall[];
}

/**
 * What is not there has no reviews or calls either, so that a first wish to talk costs no look for them. A review or call that cannot
 * be read is told and left out: the clock goes on without it.
 */
export async function readNotice(
  transaction: Transaction,
  ref: DocumentReference,
  onFailure: OnFailure,
  which: 'last-call' | 'all-calls' = 'last-call',
): Promise<StandingNotice> {
  const twin = twinRef(ref);
  const snapshot = await transaction.get(ref);
  if (!snapshot.exists && !twin) return { ref, notice: undefined, reviews: [], calls: [] };
  const latestFirst = ref.collection('calls').orderBy('step', 'desc');
  const [called, ...reviews] = await Promise.all([
    transaction.get(which === 'all-calls' ? latestFirst : latestFirst.limit(1)),
    ...[ref, ...(twin ? [twin] : [])].map((one) => transaction.get(one.collection('reviews'))),
  ]);
  const calls = called.docs.flatMap((call) => leniently(noticeCallSchema, call, onFailure) ?? []);
  if (which === 'last-call' && calls.length < called.size)
    return readNotice(transaction, ref, onFailure, 'all-calls');
  return {
    ref,
    notice: parsed(noticeSchema, snapshot),
    reviews: reviews.flatMap(({ docs }) =>
      docs.flatMap((review) => leniently(reviewSchema, review, onFailure) ?? []),
    ),
    calls: calls.reverse(),
  };
}

/** Where the other circle's notice of the same matter lies. */
export function twinRef(ref: DocumentReference): DocumentReference | undefined {
  const of = paths.noticeId.in(ref.id);
  const twin = of && twinOf(of.kind, of.circle);
  return twin && ref.parent.doc(paths.noticeId(of.kind, twin, of.pupilId, of.window));
}

/** Writes what differs. `undefined`: takes it away, with its calls. Returns whether anything changes. */
export function writeNotice(
  transaction: Transaction,
  { ref, notice: standing, calls }: StandingNotice,
  notice: Notice | undefined,
): boolean {
  if (isDeepStrictEqual(notice, standing)) return false;
  if (notice) {
    transaction.set(ref, toStored(noticeSchema, notice, TIMES));
    return true;
  }
  transaction.delete(ref);
  for (let step = calls.at(-1)?.step ?? -1; step >= 0; step -= 1)
    transaction.delete(ref.collection('calls').doc(String(step)));
  return true;
}
