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
import { NOTICE_KINDS } from '@domain/notices/kinds';
import { paths } from '@domain/paths';
import { today } from '../support/rules-clock';
import { accessEntry, without } from '../support/rules-documents';
import { listen } from '../support/rules-listener';
import * as lying from '../support/rules-notices';
import { HIMAWARI, OWN_CLASS, SORA, uidOf, type Name } from '../support/rules-people';
import { throughTheSdk } from '../support/rules-sdk';
import { titleOf } from '../support/rules-world';

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
const ofHomeroom = where('audience', '==', 'homeroom');
const withoutTalk = where(
  'kind',
  'in',
  NOTICE_KINDS.filter((kind) => kind !== 'talk'),
);
const beyondHomeroom = where('audience', 'in', ['counsellor', 'leader', 'safety', 'bullying']);
const madeFor = (name: Name) => where('createdFor', 'array-contains', uidOf(name));

const listened: readonly (readonly [string, Name, Name, number, readonly QueryConstraint[]])[] = [
  ['of the own class', 'homeroom', 'nextClass', 2, [ofHomeroom, where('classId', '==', OWN_CLASS)]],
  ['of a second class', 'himawari', 'homeroom', 1, [ofHomeroom, where('otherClassId', '==', HIMAWARI)]],
  ['made for oneself', 'subject', 'homeroom', 3, [madeFor('subject'), beyondHomeroom]],
  ['of all kinds but talk', 'leader', 'homeroom', 5, [withoutTalk]],
  ['of a wish to talk', 'guidance', 'leader', 1, [where('kind', '==', 'talk'), ofHomeroom]],
  ['of everything', 'counsellor', 'guidance', 8, []],
  ['of one child', 'counsellor', 'aoi', 6, [where('pupilId', '==', 'p-aoi')]],
];

describe('notices through the SDK', () => {
  it.each(listened)('listens to those %s as %s, not as %s', async (_, may, mayNot, count, part) => {
    await assertSucceeds(listen(current(as(may), ...part)));
    expect((await getDocs(current(as(may), ...part))).size).toBe(count);
    await assertFails(listen(current(as(mayNot), ...part)));
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
