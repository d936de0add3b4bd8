import { type DocumentSnapshot, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { roundSchema } from '@domain/school/round';
import { notifierFrom } from '../platform/notify/from-environment';
import { leniently } from '../platform/store';
import { runSweep, type SweepPorts } from '../platform/sweep/run-sweep';
import { PROJECTIONS } from '../projections/projections';
import { followDay } from '../readers/follow-day';
import { choicesSource } from '../readers/choices-source';
import { followDueStops } from '../rights/follow-stop';
import { sweepQuiet } from '../readings/sweep-quiet';
import { sweepReadings } from '../readings/sweep-readings';
import { closeRound } from '../rounds/close-round';
import { inviteClasses } from '../rounds/invite-classes';

/** Boards, results and statistics of all schools, as far as triggers missed them. */
export function sweepBoards(ports: SweepPorts): ReturnType<typeof runSweep> {
  const notifier = notifierFrom(process.env, ports.db);
  return runSweep(ports, {
    heartbeat: paths.sweep,
    sources: [...PROJECTIONS, choicesSource({ ...ports, notifier })],
    besides: {
      rounds: (school, from) => sweepRounds(ports, school, from),
      stops: (school) => followDueStops(ports.db, school),
      readers: (school) => followDay({ ...ports, notifier }, school),
      accessLog: (school, from) => sweepReadings(ports, school, from),
      quiet: (school, from) => sweepQuiet({ ...ports, notifier }, school, from),
    },
  });
}

/** Opens the aggregates of rounds whose trigger was missed, and publishes what has closed since the last sweep. */
async function sweepRounds({ db, now }: SweepPorts, school: string, from: number): Promise<void> {
  const { docs } = await db
    .collection(`${paths.school(school)}/rounds`)
    .where('closesAt', '>', Timestamp.fromMillis(from))
    .get();
  // One that fails keeps back the school's watermark, and no other round.
  let failure: Error | undefined;
  for (const snapshot of docs)
    await sweepRound(db, school, snapshot, now).catch((error: unknown) => {
      failure ??= error instanceof Error ? error : new Error(String(error));
    });
  if (failure) throw failure;
}

async function sweepRound(
  db: Firestore,
  school: string,
  snapshot: DocumentSnapshot,
  now: number,
): Promise<void> {
  const round = leniently(roundSchema, snapshot);
  if (!round) return;
  if (round.practice) {
    // It was tried out, and holds nothing.
    if (Date.parse(round.closesAt) <= now) await snapshot.ref.delete();
    return;
  }
  const opened = await db
    .collection(`${paths.school(school)}/classRoundsFull`)
    .where('roundId', '==', snapshot.id)
    .where('invited', '>', 0)
    .limit(1)
    .get();
  if (opened.empty) await inviteClasses(db, school, snapshot.id);
  if (Date.parse(round.closesAt) <= now)
    await closeRound(db, school, snapshot.id, round, new Date(now).toISOString());
}
