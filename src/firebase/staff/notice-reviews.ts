/** What adults think of a notice and do about it. Each writes a document of their own; functions bring them together. */
import { noticeCallSchema, reviewSchema, type NoticeCall, type Review } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { sentTexts } from '@domain/texts';
import { deleteField, doc, runTransaction, serverTimestamp } from 'firebase/firestore';
import { staffFirestore } from './database';
import type { NoticePlace } from './notices';
import { outcomeOf, type StoreOutcome } from './store-outcome';
import { type Watch, watchQuery } from './watch';

/** By uid of the reviewer. */
export function watchReviews({ school, noticeId }: NoticePlace): Watch<Record<string, Review>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.notice(school, noticeId)}/reviews`),
    reviewSchema,
  );
}

/** Whom the clock told because nobody had opened the notice. */
export function watchNoticeCalls({ school, noticeId }: NoticePlace): Watch<Record<string, NoticeCall>> {
  return watchQuery(
    ({ db, collection }) => collection(db, `${paths.notice(school, noticeId)}/calls`),
    noticeCallSchema,
  );
}

type Change = Partial<Pick<Review, 'ownView' | 'decision' | 'note' | 'assignee'>>;

/** Says that this person has opened the notice, or has opened it again after something was added to it. */
export function openNotice(place: NoticePlace, uid: string): Promise<StoreOutcome> {
  return store(place, uid, {});
}

/** Adds to one's own review; what it does not name stays, an empty text goes. Naming a decision decides anew. Never queued: without a connection it did not happen. */
export function storeReview(place: NoticePlace, uid: string, change: Change): Promise<StoreOutcome> {
  return store(place, uid, change);
}

/**
 * The same decision on another notice of the child. The own view that was said of that one stays; where none was said it is the
 * one given.
 */
export function settleReview(
  { school, noticeId }: NoticePlace,
  uid: string,
  { ownView, decision }: Required<Pick<Review, 'ownView' | 'decision'>>,
): Promise<StoreOutcome> {
  const reference = doc(staffFirestore(), paths.review(school, noticeId, uid));
  return outcomeOf(
    runTransaction(staffFirestore(), async (transaction) => {
      const at = serverTimestamp();
      const before = await transaction.get(reference);
      const decided = { decision, decidedAt: at, at };
      if (!before.exists()) transaction.set(reference, { by: uid, openedAt: at, ownView, ...decided });
      else
        transaction.update(reference, {
          ...decided,
          ...(before.get('ownView') === undefined && { ownView }),
        });
    }),
  );
}

function store({ school, noticeId }: NoticePlace, uid: string, change: Change): Promise<StoreOutcome> {
  const reference = doc(staffFirestore(), paths.review(school, noticeId, uid));
  const texts = Object.entries(sentTexts(change));
  const decided = change.decision !== undefined;
  const said = texts.filter(([, text]) => text !== '');
  const gone = texts.filter(([, text]) => text === '').map(([field]) => [field, deleteField()] as const);
  return outcomeOf(
    runTransaction(staffFirestore(), async (transaction) => {
      const at = serverTimestamp();
      const stamps = { at, ...(decided && { decidedAt: at }) };
      if (!(await transaction.get(reference)).exists())
        transaction.set(reference, { by: uid, openedAt: at, ...stamps, ...Object.fromEntries(said) });
      else transaction.update(reference, { ...stamps, ...Object.fromEntries([...said, ...gone]) });
    }),
  );
}
