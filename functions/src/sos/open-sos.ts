/** Which SOS something may have to happen with. What it is, the transaction decides that reads each of them. */
import { type DocumentReference, type Firestore, type Query, Timestamp } from 'firebase-admin/firestore';
import { dueAt } from '@domain/sos/escalation';
import { OPEN_STATES } from '@domain/sos/open';
import { legibleSos } from './legible';
import { UNSENT_MS } from './tending';

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;
const LOOK_MS = 3 * 60_000;

/** Nobody has acknowledged them, and their next step is due. */
function due(db: Firestore, now: number): Query {
  return db
    .collectionGroup('sos')
    .where('state', '==', 'received')
    .where('nextEscalationAt', '<=', Timestamp.fromMillis(now));
}

/** A colleague was asked and has not taken them on in time. */
function lapsed(db: Firestore, now: number): Query {
  return db
    .collectionGroup('sos')
    .where('state', 'in', ['acknowledged', 'meeting'])
    .where('handOver.until', '<=', Timestamp.fromMillis(now));
}

/** Whoever wanted to send has died, or could not write down how it went. */
function unsent(db: Firestore, now: number): Query {
  return db
    .collectionGroup('sos')
    .where('state', 'in', OPEN_STATES)
    .where('unsentAt', '<=', Timestamp.fromMillis(now - UNSENT_MS));
}

/**
 * The pupil asks for the homeroom teacher, perhaps since a trigger that got lost. Those of the last day only: each costs a look at
 * the school's people, every minute.
 */
function forHomeroom(db: Firestore, now: number): Query {
  return db
    .collectionGroup('sos')
    .where('state', 'in', OPEN_STATES)
    .where('want', 'in', ['homeroom', 'anyone'])
    .where('receivedAt', '>', Timestamp.fromMillis(now - DAY_MS));
}

/**
 * Who may see them follows staff and the child's choice by triggers; what those have lost, and covers that ended, are found in the first
 * minutes of each hour: each costs a look at the school's people.
 */
function hourly(db: Firestore, now: number): Query {
  const isTime = now % HOUR_MS < LOOK_MS;
  return db
    .collectionGroup('sos')
    .where('state', 'in', isTime ? OPEN_STATES : ['none'])
    .where('nextEscalationAt', '>', Timestamp.fromMillis(0));
}

export const SEARCHES: Readonly<Record<string, (db: Firestore, now: number) => Query>> = {
  due,
  lapsed,
  unsent,
  forHomeroom,
  hourly,
};

/** Whose it is: so that nobody waits behind another's tenth. */
export interface Found {
  readonly ref: DocumentReference;
  readonly school: string;
  readonly classId: string;
  readonly pupilId: string;
}

export async function found(query: Query): Promise<Found[]> {
  const { docs } = await query.select('classId', 'pupilId').get();
  return docs.map((snapshot) => ({
    ref: snapshot.ref,
    school: snapshot.ref.parent.parent?.id ?? '',
    classId: String(snapshot.get('classId')),
    pupilId: String(snapshot.get('pupilId')),
  }));
}

/** How many wait longer than the chains say at `now`, ms since 1970. */
export async function countLate(db: Firestore, now: number): Promise<number> {
  const waiting = (await due(db, now).get()).docs.filter((snapshot) => {
    try {
      const sos = legibleSos(snapshot);
      return sos !== undefined && dueAt(sos) <= now;
    } catch {
      return true;
    }
  });
  const [forgotten, untold] = await Promise.all([found(lapsed(db, now)), found(unsent(db, now))]);
  return waiting.length + forgotten.length + untold.length;
}
