import { outboxKeySchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { doc, getDoc, setDoc } from 'firebase/firestore/lite';
import type { Connection } from './connection';
import { failureOf } from './outcomes';
import './quiet';
import { readOne } from './reading';

/**
 * The key (base64) that seals this pupil's records on tablets. Made at the very first sign-in; of two tablets that make one at
 * the same time the second is refused and takes the first one's. Throws when the server cannot be asked.
 */
export async function outboxKey({ db }: Connection, uid: string, makeKey: () => string): Promise<string> {
  const reference = doc(db, paths.outboxKey(uid));
  const read = async () => {
    const snapshot = await getDoc(reference);
    if (!snapshot.exists()) return undefined;
    const stored = readOne(outboxKeySchema, snapshot.data());
    if (!stored) throw new Error('unreadable');
    return stored.key;
  };
  const present = await read();
  if (present) return present;
  const key = makeKey();
  try {
    await setDoc(reference, { key });
    return key;
  } catch (error) {
    const winner = failureOf(error).kind === 'denied' ? await read() : undefined;
    if (!winner) throw error;
    return winner;
  }
}
