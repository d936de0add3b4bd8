import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import { followed } from '@domain/cases/follow';
import { type Case, caseSchema, openCaseSchema } from '@domain/cases/records';
import { originsOf } from '@domain/commands/cases/case-sources';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { isSame } from '@domain/same';
import { parsed, pupilPlace } from '../platform/store';
import { TIMES } from '../platform/stored';
import { carryOver } from './carry-over';
import { keptFromCase } from './kept-from';
import { aroundOf, type CaseRun } from './run';

/**
 * Has a case say who reads it, in which classes its child is and whether its lead can go on; a case of the first version becomes one of
 * this. Done twice, late or in another order, it ends with what is so then.
 */
export async function keepCase(run: CaseRun, ref: DocumentReference): Promise<boolean> {
  const at = paths.pupilCase.in(ref.path);
  if (!at) return false;
  const { school } = at;
  const world = await run.worlds.of(school);
  return run.db.runTransaction(async (transaction) => {
    const snapshot = await transaction.get(ref);
    if (snapshot.get('sosId') !== undefined) return carryOver(run, transaction, snapshot, world);
    const before = parsed(caseSchema, snapshot);
    if (!before) return false;
    const { pupilId } = before;
    const place = await pupilPlace(run.db, transaction, school, pupilId);
    const keptFrom = await keptFromCase(run, transaction, school, pupilId, originsOf(before));
    const after = followed(before, aroundOf(world, place, keptFrom, run.now));
    if (isSame(after, before)) return false;
    writeCase(run, transaction, ref, school, after);
    return true;
  });
}

/** With what says that there is one. */
export function writeCase(
  { db }: CaseRun,
  transaction: Transaction,
  ref: DocumentReference,
  school: string,
  after: Case,
): void {
  transaction.set(ref, toStored(caseSchema, after, TIMES));
  if (after.state === 'closed') return;
  const pointer = { caseId: ref.id, readers: after.readers };
  transaction.set(db.doc(paths.openCase(school, after.pupilId)), toStored(openCaseSchema, pointer, TIMES));
}
