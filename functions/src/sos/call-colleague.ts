import type { DocumentReference } from 'firebase-admin/firestore';
import type { Sos } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';
import { readSos, writeChanges } from './documents';
import type { SosRun } from './run';
import { send, settle } from './send';
import { type Tending, type Unsent, withUnsent } from './tending';

/**
 * Tells a colleague who is asked to take an SOS on, by the ways of the chain's first step. If this gets lost, the hand-over lapses
 * and the SOS climbs again.
 */
export async function callColleague(run: SosRun, ref: DocumentReference): Promise<void> {
  const { db, worlds, now } = run;
  const tended = await db.runTransaction(async (transaction): Promise<Tending | undefined> => {
    const sos = await readSos(transaction, ref);
    if (!sos?.handOver || Date.parse(sos.handOver.until) <= now) return undefined;
    const { settings } = await worlds.of(sos.school);
    const after = withUnsent(sos, [...(sos.unsent ?? []), ...callsTo(sos.handOver.to, sos, settings)], now);
    writeChanges(transaction, ref, sos, after);
    return { sos: after, happened: [], toSend: after.unsent ?? [] };
  });
  if (!tended) return;
  await send(run, ref, tended);
  await settle(run, ref);
}

function callsTo(uid: string, { chain, unsent = [] }: Sos, settings: SosSettings): Unsent {
  return (settings[chain][0]?.channels ?? [])
    .filter((channel) => channel !== 'inbox')
    .filter((channel) => !unsent.some((other) => other.uid === uid && other.channel === channel))
    .map((channel) => ({ uid, channel }));
}
