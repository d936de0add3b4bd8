import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { type Sos, sosSchema } from '@domain/sos/records';
import { wayOf } from '../platform/moved/late';
import { TIMES } from '../platform/stored';

/** Whether a call for help is of a child that has gone to another school: then it lies there now, and calls the people there. */
export async function callsThere(
  db: Firestore,
  transaction: Transaction,
  ref: DocumentReference,
  sos: Sos,
): Promise<boolean> {
  const way = await wayOf(db, sos.school, sos.pupilId);
  if (!way) return false;
  const there = db.doc(paths.sos(way.to, ref.id));
  if (!(await transaction.get(there)).exists)
    transaction.set(there, toStored(sosSchema, { ...sos, school: way.to }, TIMES));
  transaction.delete(ref);
  return true;
}
