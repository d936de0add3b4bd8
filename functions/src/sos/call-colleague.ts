import type { DocumentReference } from 'firebase-admin/firestore';
import { leftOutOf } from '@domain/sos/recipients';
import type { Sos } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';
import { readSos, writeChanges } from './documents';
import type { SosRun } from './run';
import { carryOut } from './tend';
import type { Tending, Unsent } from './tending';

/**
 * Tells a colleague who is asked to take an SOS on, by the ways of the chain's first step. If this gets lost, the hand-over lapses
 * and the SOS climbs again.
 */
export async function callColleague(run: SosRun, ref: DocumentReference): Promise<void> {
  const { db, worlds, now } = run;
  const tended = await db.runTransaction(async (transaction): Promise<Tending | undefined> => {
    const sos = await readSos(transaction, ref);
    if (!sos?.handOver || Date.parse(sos.handOver.until) <= now) return undefined;
    if (leftOutOf(sos).includes(sos.handOver.to)) return undefined;
    const { settings } = await worlds.of(sos.school);
    const unsent = [...(sos.unsent ?? []), ...callsTo(sos.handOver.to, sos, settings)];
    const after = { ...sos, unsent, unsentAt: new Date(now).toISOString() };
    writeChanges(transaction, ref, sos, after);
    return { sos: after, happened: [], toSend: unsent };
  });
  if (tended) await carryOut(run, [{ ref, tending: tended }]);
}

function callsTo(uid: string, { chain, unsent = [] }: Sos, settings: SosSettings): Unsent {
  return (settings[chain][0]?.channels ?? [])
    .filter((channel) => channel !== 'inbox')
    .filter((channel) => !unsent.some((other) => other.uid === uid && other.channel === channel))
    .map((channel) => ({ uid, channel }));
}
