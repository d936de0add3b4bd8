import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { roundSchema } from '@domain/school';
import { parsed } from '../store';
import { closeRound } from './close-round';
import { inviteClasses } from './invite-classes';

export const onRoundWritten = onDocumentWritten(
  { document: 'schools/{school}/rounds/{roundId}', retry: true },
  async ({ params: { school, roundId }, data }) => {
    const round = data && parsed(roundSchema, data.after);
    if (!round) return;
    const db = getFirestore();
    await inviteClasses(db, school, roundId, round);
    const now = new Date().toISOString();
    if (round.closesAt <= now) await closeRound(db, school, roundId, round, now);
  },
);
