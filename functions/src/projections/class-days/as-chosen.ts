/** What of a child is copied to where others read it depends on whom it leaves out. Nearly no child has ever chosen. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { leftOutIn } from '../../platform/left-out';

/** Runs a transaction with whom the child leaves out; `undefined` for a child that has never chosen. */
export function asChosen(
  db: Firestore,
  school: string,
  pupilId: string,
  work: (transaction: Transaction, leftOut?: readonly string[]) => Promise<void>,
): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const choices = await transaction.get(db.doc(paths.standingChoices(school, pupilId)));
    await work(transaction, choices.exists ? leftOutIn(choices.data()) : undefined);
  });
}
