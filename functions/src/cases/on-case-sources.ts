/** What changes who reads a case, and whether its lead can go on. */
import { isDeepStrictEqual } from 'node:util';
import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onWritten } from '../platform/on-written';
import { SchoolWorlds } from '../platform/school-worlds';
import { followCasesOfPupil } from './follow-cases';
import { keepCase } from './keep-case';
import type { CaseRun } from './run';

/** The run of a trigger: who works in the school is read anew. */
export function caseRun(): CaseRun {
  const db = getFirestore();
  const now = Date.now();
  const onFailure = (path: string, error: unknown) =>
    logger.error('case not followed', { path, error: String(error) });
  return { db, now, onFailure, worlds: new SchoolWorlds(db, now, onFailure) };
}

/** A child in another class, or gone: its case is in other hands, or asks for them. */
export const onPupilInCase = onWritten(
  'schools/{school}/pupils/{pupilId}',
  async ({ params: { school, pupilId }, data }) => {
    if (!data?.before.exists) return;
    const differs = (field: string) => !isDeepStrictEqual(data.before.get(field), data.after.get(field));
    if (['classId', 'classIds', 'status'].some(differs)) await followCasesOfPupil(caseRun(), school, pupilId);
  },
);

/** Whom a matter of harm is about loses the child's cases in the same moment. */
export const onHarmWritten = onWritten(
  'schools/{school}/harms/{id}',
  async ({ params: { school }, data }) => {
    const pupilId: unknown = data?.after.get('pupilId');
    if (typeof pupilId === 'string') await followCasesOfPupil(caseRun(), school, pupilId);
  },
);

/** Who was left out while somebody opened it, or added a reason with exceptions of its own. */
export const onCaseWritten = onWritten('schools/{school}/cases/{id}', async ({ data }) => {
  const grown =
    data?.after.exists && !isDeepStrictEqual(data.before.get('further'), data.after.get('further'));
  if (data && grown) await keepCase(caseRun(), data.after.ref);
});
