/** How the server stores times: by its own clock, which needs no marker. */
import { Timestamp } from 'firebase-admin/firestore';
import type { Times } from '@domain/documents/instants';

export const TIMES: Times = { instant: (ms) => Timestamp.fromMillis(ms) };
