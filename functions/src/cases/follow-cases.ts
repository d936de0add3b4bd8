/** Cases whose readers may have changed: because their child chose so or moved, or because colleagues came, left, moved or cover a class. */
import type { Query } from 'firebase-admin/firestore';
import { openCaseSchema } from '@domain/cases/records';
import { paths } from '@domain/paths';
import { allInLanes } from '../platform/lanes';
import { parsed } from '../platform/store';
import { keepCase } from './keep-case';
import type { CaseRun } from './run';

const AT_ONCE = 8;
const STANDING = ['open', 'watching'];

/** All of a child: closed ones, too, lose people. Where it has just come from another school, those that were closed there get readers here. */
export function followCasesOfPupil(
  run: CaseRun,
  school: string,
  pupilId: string,
  coming?: { readonly arrives: boolean },
): Promise<void> {
  return follow(run, cases(run, school).where('pupilId', '==', pupilId), coming);
}

/** Those of a school that are not closed. */
export function followOpenCases(run: CaseRun, school: string): Promise<void> {
  return follow(run, cases(run, school).where('state', 'in', STANDING));
}

/** Those that somebody reads, closed ones, too. */
export function followCasesOfAdult(run: CaseRun, school: string, uid: string): Promise<void> {
  return follow(run, cases(run, school).where('readers', 'array-contains', uid));
}

/** The one of a child that is not closed, if there is one: its attendance has changed. */
export async function followOpenCaseOf(run: CaseRun, school: string, pupilId: string): Promise<void> {
  const pointer = parsed(openCaseSchema, await run.db.doc(paths.openCase(school, pupilId)).get());
  if (pointer) await keepCase(run, run.db.doc(paths.pupilCase(school, pointer.caseId)));
}

/** Those of the first version. */
export function carryOverCases(run: CaseRun, school: string): Promise<void> {
  return follow(run, cases(run, school).where('sosId', '>', ''));
}

function cases({ db }: CaseRun, school: string): Query {
  return db.collection(`${paths.school(school)}/cases`);
}

async function follow(run: CaseRun, query: Query, coming?: { readonly arrives: boolean }): Promise<void> {
  const { docs } = await query.select().get();
  await allInLanes(
    AT_ONCE,
    docs.map(({ ref }) => ref),
    (ref) => keepCase(run, ref, coming),
    run.onFailure,
  );
}
