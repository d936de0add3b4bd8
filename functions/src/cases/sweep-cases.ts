/** What nobody writes: a new day ends covers, a case of the first version waits, the board has not taken up what it was told. */
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { mayAtBoard } from '@domain/access/capabilities';
import { harmSchema } from '@domain/cases/harm';
import { dayOf, startOfDay } from '@domain/days';
import { boardStaffSchema } from '@domain/identity';
import { leniently, type OnFailure } from '../platform/store';
import type { Notifier } from '../platform/notify/notifier';
import { tellEverywhere } from '../platform/notify/tell';
import { carryOverCases, followOpenCases } from './follow-cases';
import type { CaseRun } from './run';

/** Every look costs a read. */
const LOOK_EVERY_MIN = 5;
const REMIND_EVERY_MS = 4 * 60 * 60_000;

export async function sweepCases(run: CaseRun, school: string, from: number): Promise<void> {
  const isNewDay = from < startOfDay(dayOf(run.now));
  if (isNewDay) await followOpenCases(run, school);
  if (isNewDay || Math.floor(run.now / 60_000) % LOOK_EVERY_MIN === 0) await carryOverCases(run, school);
}

interface Reminding {
  readonly db: Firestore;
  readonly notifier: Notifier;
  readonly now: number;
  readonly onFailure: OnFailure;
}

/** Of all schools: the board hears again of what it has not taken up, until it has. */
export async function remindOfHarm({ db, notifier, now, onFailure }: Reminding): Promise<void> {
  const { docs } = await db.collectionGroup('harms').where('dueAt', '<=', Timestamp.fromMillis(now)).get();
  if (docs.length === 0) return;
  const board = await db.collection('boardStaff').where('active', '==', true).get();
  for (const snapshot of docs) {
    const harm = leniently(harmSchema, snapshot, onFailure);
    const about = harm?.about ?? [];
    // Put off before anybody is told: dying in between costs a reminder, and no storm.
    await snapshot.ref.update({ dueAt: Timestamp.fromMillis(now + REMIND_EVERY_MS) });
    await tellEverywhere(
      notifier,
      board.docs
        .filter((one) => mayAtBoard(leniently(boardStaffSchema, one, onFailure), 'work-on-harm'))
        .map(({ id }) => id)
        .filter((uid) => !about.includes(uid)),
    );
  }
}
