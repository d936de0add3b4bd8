/** What was brought in under a decision goes when it holds no more, is taken back, or the child has left. */
import type { Firestore } from 'firebase-admin/firestore';
import type { Day } from '@domain/days';
import { OPTIONAL_ITEMS } from '@domain/optional/items';
import { optionalBasesSchema } from '@domain/optional/records';
import { itemsInUse } from '@domain/optional/refusal';
import { paths } from '@domain/paths';
import { leniently } from '../platform/store';

const AT_ONCE = 400;

/** Of the whole city. Returns how many went. */
export async function dropItems(db: Firestore, today: Day): Promise<number> {
  const bases = leniently(optionalBasesSchema, await db.doc(paths.optionalBases).get());
  const used = new Set(itemsInUse(bases, today));
  const over = OPTIONAL_ITEMS.filter((item) => !used.has(item));
  let gone = 0;
  for (let isMore = over.length > 0; isMore;) {
    const { docs } = await db.collectionGroup('optionalItems').where('item', 'in', over).limit(AT_ONCE).get();
    const batch = db.batch();
    for (const { ref } of docs) batch.delete(ref);
    await batch.commit();
    gone += docs.length;
    isMore = docs.length === AT_ONCE;
  }
  return gone + (await dropOfLeavers(db));
}

/** Nothing is compared of whom the school does not have any more. */
async function dropOfLeavers(db: Firestore): Promise<number> {
  let gone = 0;
  const { docs: schools } = await db.collection('schools').select().get();
  for (const { id } of schools) {
    const pupils = db.collection(`${paths.school(id)}/pupils`);
    const { docs } = await pupils.where('status', '==', 'left').select().get();
    for (const { ref } of docs)
      for (const item of (await ref.collection('optionalItems').get()).docs) {
        await item.ref.delete();
        gone += 1;
      }
  }
  return gone;
}
