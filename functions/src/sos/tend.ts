import type { DocumentReference } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { inLanes } from '../platform/lanes';
import { callsThere } from './calls-there';
import { leavingOut, pupilOf } from './calling-pupil';
import { readSos, systemEvent, writeChanges } from './documents';
import { type Joined, joinOpen, writeJoined } from './join-open';
import type { SosRun } from './run';
import { type Decided, type Sends, send, settle } from './send';
import { tellOfMessage } from './tell-of-message';
import { type Tending, tending } from './tending';

const AT_ONCE = 16;

/** What one SOS has to have done at `run.now`; `isNews`: whoever has it already hears that it was pressed once more. */
export interface Decision extends Decided {
  readonly isNews?: boolean;
}

/**
 * Does with one SOS what has to be done at `run.now`. May run twice, at once, late or not at all, and may die anywhere: the next
 * call finds what is left.
 */
export async function tend(run: SosRun, ref: DocumentReference): Promise<void> {
  const decision = await decide(run, ref);
  if (decision) await carryOut(run, [decision]);
}

/**
 * One transaction writes the step, whom it is for, what has to be sent, and the timeline. One that joins another that is open is
 * answered by what the other needs then. `undefined`: there is nothing to do.
 */
export async function decide(run: SosRun, ref: DocumentReference): Promise<Decision | undefined> {
  const { worlds, now } = run;
  const outcome = await run.db.runTransaction(async (transaction): Promise<Joined | Tending | undefined> => {
    const sos = await readSos(transaction, ref);
    if (!sos) return undefined;
    const world = await worlds.of(sos.school);
    const pupil = await pupilOf(run, sos);
    // Pressed on a tablet that has not heard of another school yet: the people there are called.
    if (!pupil.card && (await callsThere(run.db, transaction, ref, sos))) return undefined;
    const joined = await joinOpen(run, transaction, ref, sos);
    if (joined) {
      writeJoined(transaction, run, { ref, sos, by: pupil.uid }, joined);
      return joined;
    }
    const leaving = leavingOut(sos, pupil);
    const tended = tending({ id: ref.id, sos: leaving, classIds: pupil.classIds }, world, now);
    if (!tended) {
      writeChanges(transaction, ref, sos, leaving);
      return undefined;
    }
    writeChanges(transaction, ref, sos, tended.sos);
    if (pupil.card) transaction.set(ref.firestore.doc(paths.sosPupil(sos.school, ref.id)), pupil.card);
    for (const { id, event } of tended.happened)
      transaction.set(ref.collection('events').doc(id), systemEvent(event, now));
    return tended;
  });
  if (!outcome || 'toSend' in outcome) return outcome && { ref, tending: outcome };
  const next = await decide(run, outcome.ref);
  return next && next.tending.toSend.length > 0 ? next : (asNews(outcome) ?? next);
}

/** Its words come as messages, which tell by themselves. */
function asNews({ ref, into, messages, said }: Joined): Decision | undefined {
  if (Object.keys(messages).length + said.length > 0 || into.sos.state === 'received') return undefined;
  return { ref, tending: { sos: into.sos, happened: [], toSend: [] }, isNews: true };
}

/** Sends what was decided, and takes the next step at once as long as nothing goes out. */
export async function carryOut(run: SosRun, decided: readonly Decision[]): Promise<Sends> {
  const total = { sent: 0, failed: 0 };
  const follow = async (ref: DocumentReference): Promise<void> => {
    // Sending takes its time: what follows from it comes after it in the timeline.
    const later = { ...run, now: run.clock() };
    if (!(await settle(later, ref))) return;
    const next = await decide(later, ref);
    if (next) add(await carryOut(later, [next]));
  };
  const add = ({ sent, failed }: Sends) => {
    total.sent += sent;
    total.failed += failed;
  };
  add(await send(run, decided, follow));
  await inLanes(AT_ONCE, decided, async ({ ref, tending: { sos, toSend }, isNews }) => {
    if (isNews) await tellOfMessage(run, ref, { from: 'pupil' });
    else if (sos.unsent && toSend.length === 0) await follow(ref);
  });
  return total;
}
