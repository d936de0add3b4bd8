/** The same rules met through the SDK: listeners, counts, batches and transactions as the apps use them. */
import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing';
import {
  collection,
  collectionGroup,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  increment,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  where,
  writeBatch,
  type DocumentReference,
  type Firestore,
  type Query,
} from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { listen } from '../support/rules-listener';
import { thisMonth, today, yesterday } from '../support/rules-clock';
import * as documents from '../support/rules-documents';
import { OWN_CLASS, SORA, uidOf, type Name } from '../support/rules-people';
import { throughTheSdk } from '../support/rules-sdk';
import { ROUND, importedDay } from '../support/rules-world';

const { as, leaves } = throughTheSdk('demo-rules-sdk');

const AOI = paths.pupil(SORA, 'p-aoi');
const HINA = paths.pupil(SORA, 'p-hina');
const stamped = (fields: object) => ({ ...fields, receivedAt: serverTimestamp() });

/** What is listened to, by somebody who may and somebody who may not. */
const listened: readonly (readonly [string, Name, Name, (db: Firestore) => Query | DocumentReference])[] = [
  [
    "a class's board before its first entry",
    'homeroom',
    'nextClass',
    (db) => doc(db, paths.classDay(SORA, OWN_CLASS, yesterday)),
  ],
  [
    "a class's boards",
    'coverToday',
    'coverOver',
    (db) =>
      query(
        collection(db, `schools/${SORA}/classDays`),
        where('classId', '==', OWN_CLASS),
        where('day', 'in', [yesterday, today]),
      ),
  ],
  ["a class's results", 'homeroom', 'himawari', (db) => doc(db, paths.classRound(SORA, ROUND, OWN_CLASS))],
  [
    "a class's full results",
    'counsellor',
    'homeroom',
    (db) => doc(db, paths.classRoundFull(SORA, ROUND, OWN_CLASS)),
  ],
  ['a roster', 'homeroom', 'subject', (db) => doc(db, paths.roster(SORA, OWN_CLASS))],
  [
    'the check-ins of a child in the school year of the class',
    'homeroom',
    'admin',
    (db) => query(collection(db, `${AOI}/checkIns`), where('day', '>=', `${OWN_CLASS.slice(0, 4)}-04-01`)),
  ],
  ['the check-ins of a child', 'counsellor', 'revokedCounsellor', (db) => collection(db, `${AOI}/checkIns`)],
  [
    'the notes to the homeroom teacher',
    'homeroom',
    'leader',
    (db) =>
      query(
        collection(db, `${AOI}/notes`),
        where('audience', '==', 'homeroom'),
        where('readers', 'array-contains', uidOf('homeroom')),
      ),
  ],
  [
    'the notes to the counsellors',
    'counsellor',
    'guidance',
    (db) => query(collection(db, `${AOI}/notes`), where('audience', '==', 'counsellor')),
  ],
  [
    'the results of a child, the reason given',
    'leader',
    'homeroom',
    (db) => collection(db, `${HINA}/results`),
  ],
  ['the results of a child, no reason given', 'aoi', 'counsellor', (db) => collection(db, `${AOI}/results`)],
  [
    'the answers of a child, the reason given',
    'counsellor',
    'leader',
    (db) => collection(db, `${HINA}/responses`),
  ],
  [
    "who opened one's record",
    'aoi',
    'hina',
    (db) => query(collection(db, `${AOI}/accessLog`), where('protective', '==', false)),
  ],
  ['who opened the record of a child', 'leader', 'board', (db) => collection(db, `${AOI}/accessLog`)],
  ['the statistics of a school', 'board', 'aoi', (db) => collection(db, `schools/${SORA}/stats`)],
  [
    'the colleagues in service',
    'subject',
    'kai',
    (db) => query(collection(db, `schools/${SORA}/staff`), where('active', '==', true)),
  ],
];

describe('through the SDK', () => {
  it.each(listened)('listens to %s as %s, not as %s', async (_, may, mayNot, target) => {
    await assertSucceeds(listen(target(as(may))));
    await assertFails(listen(target(as(mayNot))));
  });

  it.each(['pupils', 'checkIns', 'notes', 'responses', 'results', 'topics'])(
    'refuses everybody to listen to all %s of the city',
    async (name) => {
      for (const who of ['aoi', 'homeroom', 'counsellor', 'leader', 'admin', 'board'] as const)
        await assertFails(listen(collectionGroup(as(who), name)));
    },
  );

  it('counts only what may be listed', async () => {
    const good = (db: Firestore) =>
      query(collection(db, paths.goodThings(SORA)), where('pupilId', '==', 'p-aoi'));
    const count = await assertSucceeds(getCountFromServer(good(as('aoi'))));
    expect(count.data().count).toBe(1);
    await assertFails(getCountFromServer(collection(as('aoi'), paths.goodThings(SORA))));
    await assertFails(getCountFromServer(good(as('hina'))));
  });

  it('stores nothing of a batch in which one write is forged', async () => {
    const db = as('aoi');
    const batch = writeBatch(db);
    batch.set(
      doc(db, paths.checkIn(SORA, 'p-aoi', yesterday)),
      stamped(documents.checkIn({ day: yesterday })),
    );
    batch.set(
      doc(db, paths.checkIn(SORA, 'p-hina', yesterday)),
      stamped(documents.checkIn({ day: yesterday })),
    );
    await assertFails(batch.commit());
    const snapshot = await getDoc(doc(db, paths.checkIn(SORA, 'p-aoi', yesterday)));
    expect(snapshot.exists()).toBe(false);
  });

  it('lets a transaction read and write what each alone may', async () => {
    const key = { key: `${'A'.repeat(43)}=` };
    const create = (name: Name, owner: Name) => {
      const db = as(name);
      const ref = doc(db, paths.outboxKey(uidOf(owner)));
      return runTransaction(db, async (transaction) => {
        if (!(await transaction.get(ref)).exists()) transaction.set(ref, key);
      });
    };
    await assertSucceeds(create('hina', 'hina'));
    await assertSucceeds(create('aoi', 'aoi'));
    await assertFails(create('aoi', 'mio'));
  });

  it('says why, and only then opens a record, in the same minute', async () => {
    const db = as('homeroom');
    await assertFails(getDocs(collection(db, `${AOI}/homeroomResults`)));
    const entry = documents.without(documents.accessEntry('homeroom', 'homeroom'), 'at');
    await assertSucceeds(
      setDoc(doc(db, paths.accessLog(SORA, 'p-aoi', uidOf('homeroom'), today)), {
        ...entry,
        at: serverTimestamp(),
      }),
    );
    await assertSucceeds(getDocs(collection(db, `${AOI}/homeroomResults`)));
  });

  it('marks a child absent without reading the month, and keeps what the import wrote', async () => {
    const path = paths.attendance(SORA, 'p-hina', thisMonth);
    const mark = (day: string) =>
      setDoc(
        doc(as('homeroom'), path),
        stamped({
          school: SORA,
          days: { [day]: { state: 'absent', source: 'teacher' } },
          nurseVisits: increment(0),
        }),
        { merge: true },
      );
    await assertSucceeds(mark(today));
    await assertFails(mark(importedDay));
    const month = await getDoc(doc(as('admin'), path));
    expect(month.get('nurseVisits')).toBe(2);
    expect(Object.keys(month.get('days') as object).toSorted()).toEqual([importedDay, today].toSorted());
  });

  it('takes access from a teacher at once, whatever the token still says', async () => {
    const board = doc(as('homeroom'), paths.classDay(SORA, OWN_CLASS, today));
    await assertSucceeds(getDoc(board));
    await leaves('homeroom');
    await assertFails(getDoc(board));
    await assertFails(listen(doc(as('homeroom'), paths.classDay(SORA, OWN_CLASS, today))));
  });
});
