/** The SOS through the SDK, as the apps use it: a call from a tablet, the desk's listeners, a race of two people. */
import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing';
import {
  collection,
  collectionGroup,
  deleteField,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
  type Firestore,
} from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { START } from '../support/rules-clock';
import { SORA, uidOf, type Name } from '../support/rules-people';
import { listen } from '../support/rules-listener';
import { TOLD, freshId, newSos, oneself } from '../support/rules-sos';
import { throughTheSdk } from '../support/rules-sdk';

const { as, emulator, leaves } = throughTheSdk('demo-rules-sos-sdk');
const call = () => ({ ...newSos(), receivedAt: serverTimestamp(), nextEscalationAt: serverTimestamp() });
const sosOf = (db: Firestore, id = freshId) => doc(db, paths.sos(SORA, id));
const OPEN = where('state', 'in', ['received', 'acknowledged', 'meeting']);
const mine = (name: Name) => where('visibleTo', 'array-contains', uidOf(name));
/** Of the staff, whoever may see it. */
const readBy = (name: Name) => where('readers', 'array-contains', uidOf(name));

/** As the desk does it: read, then the change and its entry in the timeline at once. */
function acknowledge(name: Name): Promise<'done' | 'taken'> {
  const db = as(name);
  return runTransaction(db, async (transaction) => {
    const taken = (await transaction.get(sosOf(db, TOLD))).get('state') !== 'received';
    const event = doc(collection(db, `${paths.sos(SORA, TOLD)}/events`));
    const log = (type: string) =>
      transaction.set(event, { type, by: uidOf(name), name: oneself(name)['name'], at: serverTimestamp() });
    if (taken) {
      log('also-acknowledged');
      return 'taken';
    }
    transaction.update(sosOf(db, TOLD), {
      state: 'acknowledged',
      acknowledgedBy: oneself(name),
      acknowledgedAt: serverTimestamp(),
      handOver: deleteField(),
    });
    log('acknowledged');
    return 'done';
  });
}

describe('a tablet', () => {
  it('sends its SOS, sends it again, and finds it by reading it back', async () => {
    const db = as('aoi');
    const before = await assertSucceeds(getDoc(sosOf(db)));
    expect(before.exists()).toBe(false);
    const sos = call();
    await assertSucceeds(setDoc(sosOf(db), sos));
    await assertSucceeds(setDoc(sosOf(db), sos));
    await emulator.layOut({
      [paths.sos(SORA, freshId)]: { ...newSos(), step: 1, visibleTo: [], ...received() },
    });
    await assertFails(setDoc(sosOf(db), sos));
    expect((await getDoc(sosOf(db))).get('pupilId')).toBe('p-aoi');
  });

  it('takes it back at once, adds details, and writes to the adults', async () => {
    const db = as('aoi');
    await setDoc(sosOf(db), call());
    await assertSucceeds(updateDoc(sosOf(db), { want: 'nurse', text: 'きてください' }));
    const message = { by: uidOf('aoi'), from: 'pupil', text: 'まだ いますか', at: serverTimestamp() };
    await assertSucceeds(setDoc(doc(db, paths.sosMessage(SORA, freshId, 'm-1')), message));
    await assertFails(setDoc(doc(db, paths.sosMessage(SORA, freshId, 'm-1')), message));
    await assertSucceeds(getDoc(doc(db, paths.sosMessage(SORA, freshId, 'm-2'))));
    await assertFails(getDoc(doc(as('hina'), paths.sosMessage(SORA, freshId, 'm-1'))));
    await assertSucceeds(updateDoc(sosOf(db), { state: 'withdrawn' }));
    await assertFails(getDoc(sosOf(as('leader'))));
    await assertFails(setDoc(doc(db, paths.sosMessage(SORA, freshId, 'm-3')), message));
  });

  it('lists and counts what is its own, and nothing else', async () => {
    const own = (name: Name) =>
      query(collection(as(name), `schools/${SORA}/sos`), where('pupilId', '==', 'p-aoi'));
    await assertSucceeds(getDocs(own('aoi')));
    await assertSucceeds(getCountFromServer(own('aoi')));
    await assertFails(getDocs(own('hina')));
    await assertFails(getCountFromServer(own('kai')));
  });

  it('cannot hide its SOS among other writes', async () => {
    const db = as('aoi');
    const batch = writeBatch(db);
    batch.set(sosOf(db), call());
    batch.update(sosOf(db, TOLD), { state: 'resolved' });
    await assertFails(batch.commit());
    expect((await getDoc(sosOf(db))).exists()).toBe(false);
  });
});

describe('the desk', () => {
  it.each(['counsellor', 'leader'] as const)('listens to everything open as %s', async (name) => {
    const all = () => collection(as(name), `schools/${SORA}/sos`);
    await assertSucceeds(listen(query(all(), readBy(name), OPEN)));
    await assertFails(listen(query(all(), OPEN)));
    await assertFails(listen(all()));
    await assertFails(listen(query(collectionGroup(as(name), 'sos'), OPEN)));
  });

  it('listens as a teacher to what they were brought into', async () => {
    // Each with a cache of its own: what one listener has heard, the next would tell at once.
    const all = () => collection(as('homeroom'), `schools/${SORA}/sos`);
    await assertSucceeds(listen(query(all(), readBy('homeroom'), OPEN)));
    await assertFails(listen(query(all(), OPEN)));
    await assertFails(listen(query(all(), readBy('counsellor'), OPEN)));
    await assertSucceeds(listen(collection(as('homeroom'), `${paths.sos(SORA, TOLD)}/events`)));
    await assertSucceeds(listen(collection(as('homeroom'), `${paths.sos(SORA, TOLD)}/messages`)));
  });

  it('listens as the board in every school, to what it was brought into', async () => {
    const all = () => collectionGroup(as('board'), 'sos');
    await assertSucceeds(listen(query(all(), mine('board'))));
    await assertSucceeds(listen(query(all(), mine('board'), OPEN)));
    await assertSucceeds(getCountFromServer(query(all(), mine('board'))));
    await assertFails(listen(query(all(), OPEN)));
    await assertFails(listen(query(collectionGroup(as('revokedBoard'), 'sos'), mine('revokedBoard'))));
  });

  it('reads a month as counsellor, not as administrator', async () => {
    const month = (name: Name) =>
      query(
        collection(as(name), `schools/${SORA}/sos`),
        readBy(name),
        where('state', 'in', ['received', 'acknowledged', 'meeting', 'resolved']),
        where('receivedAt', '>=', Timestamp.fromMillis(START - 86_400_000)),
        where('receivedAt', '<', Timestamp.fromMillis(START + 86_400_000)),
      );
    await assertSucceeds(getDocs(month('counsellor')));
    await assertFails(getDocs(month('admin')));
  });

  it('gives an SOS one owner when two acknowledge at once, and logs both', async () => {
    const retried = (name: Name) => acknowledge(name).catch(() => acknowledge(name));
    const outcomes = await Promise.all([retried('counsellor'), retried('leader')]);
    expect(outcomes.toSorted()).toEqual(['done', 'taken']);
    const owner = (await getDoc(sosOf(as('leader'), TOLD))).get('acknowledgedBy') as unknown;
    expect(owner).toEqual(oneself(outcomes[0] === 'done' ? 'counsellor' : 'leader'));
    const events = await getDocs(collection(as('leader'), `${paths.sos(SORA, TOLD)}/events`));
    const types = events.docs.map((event) => event.get('type') as string);
    expect(types.toSorted()).toEqual(['acknowledged', 'also-acknowledged', 'escalated']);
  });

  it('loses an SOS at once with the office', async () => {
    await assertSucceeds(getDoc(sosOf(as('counsellor'), TOLD)));
    await leaves('counsellor');
    await assertFails(getDoc(sosOf(as('counsellor'), TOLD)));
    await assertFails(acknowledge('counsellor'));
  });
});

function received() {
  return { receivedAt: new Date(START), nextEscalationAt: new Date(START) };
}
