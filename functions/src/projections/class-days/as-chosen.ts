/** What of a child is copied to where others read it depends on whom it leaves out. Nearly no child has ever chosen. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { leftOutIn } from '../../platform/left-out';

/**
 * Runs a transaction for a child that has never chosen, on the condition that there is no choice when it is committed: that costs no read
 * for a whole school in the morning. Otherwise it is run once more with whom the child leaves out.
 */
export async function asChosen(
  db: Firestore,
  school: string,
  pupilId: string,
  work: (transaction: Transaction, leftOut?: readonly string[]) => Promise<void>,
): Promise<void> {
  const choices = db.doc(paths.standingChoices(school, pupilId));
  try {
    await db.runTransaction(async (transaction) => {
      await work(transaction);
      // Deletes nothing: it is refused, with all else, where there is something to delete.
      transaction.delete(choices, { exists: false });
    });
  } catch {
    await db.runTransaction(async (transaction) => {
      const leftOut = leftOutIn((await transaction.get(choices)).data());
      await work(transaction, leftOut);
    });
  }
}
