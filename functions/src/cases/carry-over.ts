import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { carriedOver, earlierCaseSchema } from '@domain/cases/carry-over';
import { caseEntrySchema } from '@domain/cases/entries';
import { followed } from '@domain/cases/follow';
import { hasTrigger, withTrigger } from '@domain/cases/opening';
import { caseSchema, openCaseSchema } from '@domain/cases/records';
import { originsOf } from '@domain/commands/cases/case-sources';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { sosSchema } from '@domain/sos/records';
import { without } from '@domain/without';
import type { SchoolWorld } from '../platform/school-worlds';
import { parsed, pupilPlace } from '../platform/store';
import { TIMES } from '../platform/stored';
import { keptFromCase } from './kept-from';
import { writeCase } from './keep-case';
import { aroundOf, type CaseRun } from './run';

const wantedSchema = z.object({ want: sosSchema.shape.want });
const PLAN = 'carried-over';

/** A case of the first version, which lies under the name of its call for help. A second one of a child becomes a reason of the first. */
export async function carryOver(
  run: CaseRun,
  transaction: Transaction,
  snapshot: DocumentSnapshot,
  world: SchoolWorld,
): Promise<boolean> {
  const { db, now } = run;
  const earlier = parsed(earlierCaseSchema, snapshot);
  const { school = '' } = paths.pupilCase.in(snapshot.ref.path) ?? {};
  if (!earlier) return false;
  const { pupilId, sosId, plan, by } = earlier;
  const place = await pupilPlace(db, transaction, school, pupilId);
  const call = parsed(wantedSchema, await transaction.get(db.doc(paths.sos(school, sosId))));
  const standing = parsed(openCaseSchema, await transaction.get(db.doc(paths.openCase(school, pupilId))));
  const other =
    standing && standing.caseId !== snapshot.id
      ? parsed(caseSchema, await transaction.get(db.doc(paths.pupilCase(school, standing.caseId))))
      : undefined;
  const origin = { kind: 'sos', id: sosId } as const;
  const keptFrom = await keptFromCase(run, transaction, school, pupilId, [origin, ...originsOf(other)]);
  const around = aroundOf(world, place, keptFrom, now);
  const begun = carriedOver(earlier, call?.want, around);
  const at = around.at;
  if (plan !== '') {
    const member = world.staff.get(by);
    const entry = {
      kind: 'note',
      by,
      name: member?.displayName ?? '－',
      title: member?.title ?? 'subject',
      at,
      text: plan,
    } as const;
    transaction.set(
      db.doc(paths.caseEntry(school, snapshot.id, PLAN)),
      toStored(caseEntrySchema, entry, TIMES),
    );
  }
  if (!standing || !other || other.state === 'closed') {
    writeCase(run, transaction, snapshot.ref, school, followed(begun, around));
    return true;
  }
  const rest = without(followed(begun, around), 'checkpointAt', 'dueAt', 'leadMissingSince', 'leftSince');
  writeCase(run, transaction, snapshot.ref, school, {
    ...{ ...rest, state: 'closed', outcome: 'goes-on-elsewhere', closedAt: at },
  });
  if (!hasTrigger(other, origin)) {
    const grown = withTrigger(
      other,
      origin,
      { at, day: around.day, confided: begun.confided },
      around.calendar,
    );
    writeCase(
      run,
      transaction,
      db.doc(paths.pupilCase(school, standing.caseId)),
      school,
      followed(grown, around),
    );
  }
  return true;
}
