import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import { type Around, followed } from '@domain/cases/follow';
import { isProtection, withAlarm } from '@domain/cases/protection';
import { type Case, caseSchema, openCaseSchema } from '@domain/cases/records';
import { originsOf } from '@domain/commands/cases/case-sources';
import { toStored } from '@domain/documents/instants';
import { addDays } from '@domain/days';
import { paths } from '@domain/paths';
import { attendanceYearSchema, yearIdOf } from '@domain/record/year';
import { isSame } from '@domain/same';
import { parsed, pupilPlace } from '../platform/store';
import { TIMES } from '../platform/stored';
import { carryOver } from './carry-over';
import { keptFromCase } from './kept-from';
import { aroundOf, type CaseRun } from './run';

/** Days: a row of seven school days and the holidays in it. */
const ROW_LOOKED_BACK = 60;

/**
 * Has a case say who reads it, in which classes its child is and whether its lead can go on; a case of the first version becomes one of
 * this. Done twice, late or in another order, it ends with what is so then.
 */
export async function keepCase(
  run: CaseRun,
  ref: DocumentReference,
  { arrives = false }: Pick<Around, 'arrives'> = {},
): Promise<boolean> {
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
    const around = { ...aroundOf(world, place, keptFrom, run.now), arrives };
    const seen = before.state === 'closed' ? before : await alarmed(run, transaction, school, before, around);
    const after = followed(seen, around);
    if (isSame(after, before)) return false;
    writeCase(run, transaction, ref, school, after);
    return true;
  });
}

/** A child of the regional council for protection that is away for days on end. Of any other child no attendance is read. */
async function alarmed(
  { db }: CaseRun,
  transaction: Transaction,
  school: string,
  one: Case,
  { day, calendar }: Around,
): Promise<Case> {
  if (!one.duties.some(isProtection)) return one;
  // A row goes on over the first of April.
  const years = [...new Set([yearIdOf(addDays(day, -ROW_LOOKED_BACK)), yearIdOf(day)])];
  const refs = years.map((year) => db.doc(paths.attendanceYear(school, one.pupilId, year)));
  const found = (await transaction.getAll(...refs)).map((snapshot) => parsed(attendanceYearSchema, snapshot));
  const days = Object.fromEntries(found.flatMap((year) => Object.entries(year?.days ?? {})));
  return withAlarm(one, { days }, day, calendar);
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
