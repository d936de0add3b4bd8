import { getFirestore } from 'firebase-admin/firestore';
import { roundSchema } from '@domain/school/round';
import { onWritten } from '../platform/on-written';
import { parsed } from '../platform/store';
import { closeRound } from './close-round';
import { inviteClasses } from './invite-classes';

export const onRoundWritten = onWritten(
  'schools/{school}/rounds/{roundId}',
  async ({ params: { school, roundId }, data }) => {
    const round = data && parsed(roundSchema, data.after);
    if (!round) return;
    const db = getFirestore();
    await inviteClasses(db, school, roundId);
    const now = new Date().toISOString();
    if (round.closesAt <= now) await closeRound(db, school, roundId, round, now);
  },
);
