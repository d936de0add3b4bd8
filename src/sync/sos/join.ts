/** A pupil has one open SOS: pressed again where that one is not known yet, it joins it before anything of it is sent. */
import type { OwnSos } from '@/local/own-sos';
import { adopted } from './adopted';
import type { SosPorts } from './drain';
import { takesPress, withJoined, withLeft } from './lane';

/** How long a press waits for what may be open elsewhere, ms. Two are better than none. */
const PATIENCE_MS = 1_500;

/** Whether it has joined one that was open, and is not to be sent itself. */
export async function joinOpenOne(ports: SosPorts, uid: string, sos: OwnSos): Promise<boolean> {
  const into = await openOne(ports, uid, sos);
  if (!into) return false;
  const { store } = ports;
  // First what was added to it: interrupted in between, the same again changes nothing.
  await store.change(uid, into.sosId, (present) => withJoined(present, sos));
  const now = await store.change(uid, sos.sosId, (present) =>
    present.whereabouts === 'never' && !present.withdrawal ? { ...present, joined: into.sosId } : present,
  );
  if (now?.joined === undefined) return false;
  await store.change(uid, into.sosId, (present) => withJoined(present, now));
  return true;
}

/** Added to another one by the server: it goes on here as well. */
export function isAddedToAnother({ server, joined }: OwnSos): boolean {
  return server?.state === 'joined' && joined === undefined;
}

/** The one that the server has added it to, with what had not arrived of it. `undefined`: without an answer. */
export async function followJoined(ports: SosPorts, uid: string, sos: OwnSos): Promise<OwnSos | undefined> {
  const { store, remote, now } = ports;
  const into = sos.server?.joined;
  if (into === undefined || !store.add) return undefined;
  const seen = await remote.read({ ...sos, sosId: into, messages: [] });
  if (seen.kind !== 'read' || !seen.server) return undefined;
  await store.add(uid, adopted(into, seen.server, seen.messages, now()));
  const leave = async () => {
    const present = (await store.all(uid)).find(({ sosId }) => sosId === sos.sosId);
    if (present) await store.change(uid, into, (open) => withLeft(open, present));
  };
  // First what was left of it: interrupted in between, the same again changes nothing.
  await leave();
  await store.change(uid, sos.sosId, (present) => ({ ...present, joined: into }));
  await leave();
  return (await store.all(uid)).find(({ sosId }) => sosId === into);
}

async function openOne({ store, remote }: SosPorts, uid: string, sos: OwnSos): Promise<OwnSos | undefined> {
  const { capturedAt } = sos.document;
  const isAnother = (one: OwnSos) =>
    one.sosId !== sos.sosId && one.whereabouts === 'arrived' && takesPress(one, capturedAt);
  if (!remote.openOnes || !store.add) return undefined;
  const found = (await inTime(remote.openOnes(sos)))?.find(isAnother);
  if (!found) return undefined;
  await store.add(uid, found);
  return (await store.all(uid)).find((one) => one.sosId === found.sosId && isAnother(one));
}

async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  return Promise.race([asked, patience]).finally(() => clearTimeout(timer));
}
