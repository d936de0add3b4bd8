/** What staff do to an SOS: read, decided by the domain, written with its event in one transaction. */
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { sentText } from '@domain/texts';
import { sosSchema, type Sos, type SosEvent } from '@domain/sos/records';
import { transition, type Actor, type Refusal, type SosCommand } from '@domain/sos/transition';
import {
  collection,
  deleteField,
  doc,
  runTransaction,
  serverTimestamp,
  type Transaction,
} from 'firebase/firestore';
import { failureOf } from '../outcomes';
import { readSosAnyhow } from '../reading';
import { staffFirestore } from './database';
import type { SosPlace } from './sos-watch';
import { TIMES } from './stored';

export type CommandOutcome =
  | { readonly kind: 'done' }
  /** A colleague was faster; the attempt is in the timeline. */
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'refused'; readonly why: Exclude<Refusal, 'taken'> | 'denied' }
  | { readonly kind: 'unanswered' };

/** `now` is the server's time, ms since 1970, as well as this device knows it. */
export async function commandSos(
  place: SosPlace,
  command: SosCommand,
  actor: Actor,
  now: number,
): Promise<CommandOutcome> {
  const attempt = () =>
    runTransaction(staffFirestore(), (transaction) => decide(transaction, place, command, actor, now));
  try {
    // Rules decide on what is stored, a transaction on what it has read: who loses a race may be denied before being told to retry.
    return await attempt().catch((error: unknown) => {
      if (failureOf(error).kind !== 'denied') throw error;
      return attempt();
    });
  } catch (error) {
    return failureOf(error).kind === 'denied' ? { kind: 'refused', why: 'denied' } : { kind: 'unanswered' };
  }
}

async function decide(
  transaction: Transaction,
  { school, sosId }: SosPlace,
  command: SosCommand,
  actor: Actor,
  now: number,
): Promise<CommandOutcome> {
  const reference = doc(staffFirestore(), paths.sos(school, sosId));
  const sos = readSosAnyhow((await transaction.get(reference)).data());
  if (!sos) return { kind: 'unanswered' };
  const log = (event: Pick<SosEvent, 'type' | 'to'>) => {
    const events = collection(staffFirestore(), `${paths.sos(school, sosId)}/events`);
    transaction.set(doc(events), { ...event, by: actor.uid, name: actor.name, at: serverTimestamp() });
  };
  const result = transition(sos, command, actor, now);
  if (result.done) {
    transaction.update(reference, {
      ...toStored(sosSchema, asSent(result.patch), TIMES),
      ...Object.fromEntries(
        result.removed.filter((field) => sos[field] !== undefined).map((field) => [field, deleteField()]),
      ),
    });
    if (result.event) log(result.event);
    return { kind: 'done' };
  }
  if (result.why !== 'taken') return { kind: 'refused', why: result.why };
  log({ type: 'also-acknowledged' });
  return { kind: 'taken', by: sos.acknowledgedBy?.name ?? '' };
}

/** Names stay exactly as they are: the rules compare them. */
function asSent({ meeting, ...patch }: Partial<Sos>): Partial<Sos> {
  return { ...patch, ...(meeting && { meeting: { ...meeting, place: sentText(meeting.place) } }) };
}
