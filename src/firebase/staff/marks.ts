/** One tap on the board, written to the pupil's own documents. Repeating a tap's write stores the same. */
import { dayOf, monthOf } from '@domain/days';
import { paths } from '@domain/paths';
import { sentTexts } from '@domain/texts';
import type { AttendanceState } from '@domain/school/attendance-states';
import { doc, increment, runTransaction, serverTimestamp, Timestamp } from 'firebase/firestore';
import { failureOf } from '../outcomes';
import { staffFirestore } from './database';

export interface Marker {
  school: string;
  /** Who taps. */
  uid: string;
  pupilId: string;
  /** When, ms since 1970. The day is the school-local one of it. */
  at: number;
}

/** `refused`: the rules said no, for instance because the import has already settled that day's attendance. */
export type MarkOutcome = 'stored' | 'refused' | 'unanswered';

/** 声かけした, or taken back. */
export function storeContact(marker: Marker, withdrawn: boolean): Promise<MarkOutcome> {
  const { school, pupilId, uid, at } = marker;
  const path = paths.contact(school, pupilId, dayOf(at), uid);
  return outcomeOf(() => store(path, { ...signed(marker, withdrawn), how: 'voice' }));
}

/** 気になる, or taken back. */
export function storeObservation(marker: Marker, withdrawn: boolean): Promise<MarkOutcome> {
  const { school, pupilId, uid, at } = marker;
  const path = paths.observation(school, pupilId, dayOf(at), uid);
  return outcomeOf(() => store(path, { ...signed(marker, withdrawn), kind: 'observation' }));
}

/** 欠席, 遅刻, or present again: provisional until the import says otherwise. */
export function storeAttendance(marker: Marker, state: AttendanceState): Promise<MarkOutcome> {
  const { school, pupilId, at } = marker;
  const day = dayOf(at);
  return outcomeOf(() =>
    store(paths.attendance(school, pupilId, monthOf(day)), {
      school,
      days: { [day]: { state, source: 'teacher' } },
      // The count is the import's: kept as it is, and 0 in a month that begins here. Reading it would need a reason in the access log.
      nurseVisits: increment(0),
      receivedAt: serverTimestamp(),
    }),
  );
}

/** By a transaction, which is one request and needs no line that is kept open. */
function store(path: string, data: object): Promise<void> {
  return runTransaction(staffFirestore(), (transaction) => {
    transaction.set(doc(staffFirestore(), path), sentTexts(data), { merge: true });
    return Promise.resolve();
  });
}

function signed({ school, uid, at }: Marker, withdrawn: boolean) {
  return {
    school,
    by: uid,
    day: dayOf(at),
    withdrawn,
    at: Timestamp.fromMillis(at),
    receivedAt: serverTimestamp(),
  };
}

async function outcomeOf(write: () => Promise<void>): Promise<MarkOutcome> {
  try {
    await write();
    return 'stored';
  } catch (error) {
    return failureOf(error).kind === 'denied' ? 'refused' : 'unanswered';
  }
}
