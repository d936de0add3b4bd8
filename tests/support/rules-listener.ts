import { onSnapshot, type DocumentReference, type Query } from 'firebase/firestore';

/** The first thing a listener hears: a snapshot, or that it may not. */
export function listen(target: Query | DocumentReference): Promise<void> {
  return new Promise((resolve, reject) => {
    const heard = () => {
      stop();
      resolve();
    };
    const stop =
      target.type === 'document' ? onSnapshot(target, heard, reject) : onSnapshot(target, heard, reject);
  });
}
