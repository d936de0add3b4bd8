/** How the full Firestore client, which staff's pages use, stores times. */
import type { Times } from '@domain/documents/instants';
import { serverTimestamp, Timestamp } from 'firebase/firestore';

export const TIMES: Times = { instant: (ms) => Timestamp.fromMillis(ms), serverTime: serverTimestamp };
