/** What the tablet does with an SOS: delivers it by one way or the other, and may take it back. */
import { doc, setDoc, updateDoc } from 'firebase/firestore/lite';
import { TIMES } from '@/firebase/stored';
import { newlyStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { type NewSos, sosSchema } from '@domain/sos/records';
import type { Person } from './person';
import type { Delivery } from './schedule';
import { CLASS, SCHOOL } from './school';

const WAYS: Record<Delivery, readonly ('firestore' | 'api')[]> = {
  firestore: ['firestore'],
  'firestore-twice': ['firestore', 'firestore'],
  api: ['api'],
  'api-twice': ['api', 'api'],
  both: ['api', 'firestore'],
};
const TRIES = 6;
const TRY_AGAIN_MS = 500;
/** A functions process that is killed in the middle leaves its caller without an answer. */
const PATIENCE_MS = 4_000;

export function newSos(pupilId: string, wantsHomeroom: boolean): NewSos {
  return {
    ...{ school: SCHOOL, pupilId, classId: CLASS, at: 'unknown', safeToCallHome: 'ask' },
    ...{ capturedAt: new Date().toISOString(), state: 'received', step: 0, chain: 'school' },
    ...(wantsHomeroom && { want: 'homeroom' as const }),
  };
}

/** True when at least one way said that it has arrived. A way that fails is tried again, as the tablet does. */
export async function deliver(
  person: Person,
  api: string,
  sosId: string,
  sos: NewSos,
  delivery: Delivery,
): Promise<boolean> {
  const send = {
    firestore: () => byFirestore(person, sosId, sos),
    api: () => byApi(person, api, sosId, sos),
  };
  let arrived = false;
  for (const way of WAYS[delivery]) arrived = (await patiently(send[way])) || arrived;
  return arrived;
}

/** True when the server took it back. */
export async function withdraw({ db }: Person, sosId: string): Promise<boolean> {
  return updateDoc(doc(db, paths.sos(SCHOOL, sosId)), { state: 'withdrawn' }).then(
    () => true,
    () => false,
  );
}

async function patiently(send: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (await send().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS * attempt));
  }
  return false;
}

async function byFirestore({ db }: Person, sosId: string, sos: NewSos): Promise<boolean> {
  await setDoc(doc(db, paths.sos(SCHOOL, sosId)), newlyStored(sosSchema, sos, TIMES));
  return true;
}

async function byApi({ token }: Person, api: string, sosId: string, sos: NewSos): Promise<boolean> {
  const { classId, chain, want, at, safeToCallHome, capturedAt } = sos;
  const response = await fetch(api, {
    method: 'POST',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ sosId, classId, chain, want, at, safeToCallHome, capturedAt }),
  });
  return response.ok && ((await response.json()) as { sosId?: string }).sosId === sosId;
}
