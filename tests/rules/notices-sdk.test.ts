/** Notices through the SDK, as the staff's screens use them: the lists they listen to, and a review from opening to decision. */
import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing';
import {
  collection,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  where,
  type Firestore,
  type QueryConstraint,
} from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { today } from '../support/rules-clock';
import { accessEntry, without } from '../support/rules-documents';
import { listen } from '../support/rules-listener';
import * as lying from '../support/rules-notices';
import { SORA, uidOf, type Name } from '../support/rules-people';
import { throughTheSdk } from '../support/rules-sdk';
import { titleOf, world } from '../support/rules-world';

const { as } = throughTheSdk('demo-rules-notices-sdk');
/** As a screen asks: of those that have not expired, the latest. */
const current = (db: Firestore, ...part: QueryConstraint[]) =>
  query(
    collection(db, `${paths.school(SORA)}/notices`),
    ...part,
    where('expiresAt', '>', Timestamp.now()),
    orderBy('expiresAt', 'desc'),
    limit(50),
  );
const readBy = (name: Name) => where('readers', 'array-contains', uidOf(name));
const NOTICES = `${paths.school(SORA)}/notices/`;
const readableBy = (name: Name, pupilId?: string) =>
  Object.entries(world).filter(
    ([path, lies]) =>
      path.startsWith(NOTICES) &&
      Array.isArray(lies?.['readers']) &&
      lies['readers'].includes(uidOf(name)) &&
      (pupilId === undefined || lies['pupilId'] === pupilId),
  ).length;

describe('notices through the SDK', () => {
  it.each(['homeroom', 'himawari', 'subject', 'leader', 'guidance', 'counsellor'] as const)(
    'listens to what %s may read, and to nothing of anybody else',
    async (name) => {
      expect(readableBy(name)).toBeGreaterThan(0);
      await assertSucceeds(listen(current(as(name), readBy(name))));
      expect((await getDocs(current(as(name), readBy(name)))).size).toBe(readableBy(name));
      await assertFails(listen(current(as(name))));
      await assertFails(listen(current(as(name), readBy('nextClass'))));
    },
  );

  it('listens to those of one child', async () => {
    const ofAoi = where('pupilId', '==', 'p-aoi');
    const own = current(as('counsellor'), readBy('counsellor'), ofAoi);
    await assertSucceeds(listen(own));
    expect((await getDocs(own)).size).toBe(readableBy('counsellor', 'p-aoi'));
    await assertFails(listen(current(as('aoi'), readBy('counsellor'), ofAoi)));
  });

  it('opens a notice, tells the own view, decides, and thinks no other afterwards', async () => {
    const db = as('homeroom');
    const review = doc(db, paths.review(SORA, lying.FOR_HOMEROOM, uidOf('homeroom')));
    const now = { at: serverTimestamp() };
    await assertSucceeds(
      runTransaction(db, async (transaction) => {
        if ((await transaction.get(review)).exists()) return;
        transaction.set(review, { by: uidOf('homeroom'), openedAt: serverTimestamp(), ...now });
      }),
    );
    const decided = { decision: 'talked', decidedAt: serverTimestamp(), ...now };
    await assertFails(updateDoc(review, decided));
    await assertSucceeds(updateDoc(review, { ownView: 'somewhat', ...now }));
    await assertFails(updateDoc(review, { decision: 'talked', ...now }));
    await assertSucceeds(updateDoc(review, { ...decided, assignee: uidOf('counsellor') }));
    await assertSucceeds(updateDoc(review, now));
    await assertFails(updateDoc(review, { ownView: 'worried', ...now }));
    await assertFails(updateDoc(review, { openedAt: serverTimestamp(), ...now }));
  });

  it('shows the figures of a child to who has said why, and to no teacher', async () => {
    for (const name of ['counsellor', 'leader', 'homeroom'] as const) {
      const db = as(name);
      const figures = doc(db, paths.risk(SORA, 'p-aoi'));
      await assertFails(getDoc(figures));
      await setDoc(doc(db, paths.accessLog(SORA, 'p-aoi', uidOf(name), today)), {
        ...without(accessEntry(name, titleOf(name)), 'at'),
        at: serverTimestamp(),
      });
      await (name === 'homeroom' ? assertFails(getDoc(figures)) : assertSucceeds(getDoc(figures)));
    }
  });
});
