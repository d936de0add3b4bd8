/** How Firestore Lite, which pupils' tablets use, stores times. */
import type { Times } from '@domain/documents/instants';
import { serverTimestamp, Timestamp } from 'firebase/firestore/lite';

export const TIMES: Times = { instant: (ms) => Timestamp.fromMillis(ms), serverTime: serverTimestamp };
