/** What changes who reads a case, and whether its lead can go on. */
import { isDeepStrictEqual } from 'node:util';
import { type DocumentSnapshot, getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { newAlarms, toldOfAlarm } from '@domain/cases/protection';
import { caseSchema } from '@domain/cases/records';
import { dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import { notifierFrom } from '../platform/notify/from-environment';
import type { Notifier } from '../platform/notify/notifier';
import { tellEverywhere } from '../platform/notify/tell';
import { allOf } from '../platform/all-of';
import { schoolNow } from '../platform/moved/late';
import { leniently } from '../platform/store';
import { followSurveyWordsOfPupil } from '../projections/results/follow-words';
import { onWritten } from '../platform/on-written';
import { SchoolWorlds } from '../platform/school-worlds';
import { followCasesOfPupil, followOpenCaseOf } from './follow-cases';
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

/** A child in another class, or gone: its case is in other hands, or asks for them, and what it wrote beside surveys is read by others or nobody. */
export const onPupilInCase = onWritten(
  'schools/{school}/pupils/{pupilId}',
  async ({ params: { school, pupilId }, data }) => {
    if (!data?.before.exists) return;
    const differs = (field: string) => !isDeepStrictEqual(data.before.get(field), data.after.get(field));
    if (!['classId', 'classIds', 'status'].some(differs)) return;
    await allOf(
      followCasesOfPupil(caseRun(), school, pupilId),
      followSurveyWordsOfPupil(caseRun(), school, pupilId),
    );
  },
);

/** Whom a matter of harm is about loses the child's cases in the same moment, wherever the child is by then. */
export const onHarmWritten = onWritten(
  'schools/{school}/harms/{id}',
  async ({ params: { school }, data }) => {
    const named = [data?.before, data?.after].map((one) => one?.get('pupilId') as unknown);
    for (const pupilId of new Set(named))
      if (typeof pupilId === 'string')
        await followCasesOfPupil(caseRun(), await schoolNow(getFirestore(), school, pupilId), pupilId);
  },
);

/** Who was left out while somebody opened it, or added a reason with exceptions of its own. */
export const onCaseWritten = onWritten('schools/{school}/cases/{id}', async ({ data }) => {
  const grown =
    data?.after.exists && !isDeepStrictEqual(data.before.get('further'), data.after.get('further'));
  if (data && grown) await keepCase(caseRun(), data.after.ref);
  if (data) await tellOfAlarm(caseRun(), data.before, data.after);
  if (data) await tellOfNewClass(caseRun(), data.before, data.after);
});

/** Seven school days of absence in a row of a child of the regional council for protection: told in the same minute. */
export async function tellOfAlarm(
  { now, worlds, ...run }: CaseRun,
  before: DocumentSnapshot,
  after: DocumentSnapshot,
  notifier: Notifier = notifierFrom(process.env, run.db),
): Promise<void> {
  const { school } = paths.pupilCase.in(after.ref.path) ?? {};
  const one = leniently(caseSchema, after, run.onFailure);
  if (school === undefined || !one || newAlarms(leniently(caseSchema, before), one).length === 0) return;
  const { staff } = await worlds.of(school);
  await tellEverywhere(notifier, toldOfAlarm(one, Object.fromEntries(staff), dayOf(now)));
}

/** Whoever is asked because the child has another class hears of it in the same minute; whoever somebody asks is told by the command. */
export async function tellOfNewClass(
  { onFailure, db }: CaseRun,
  before: DocumentSnapshot,
  after: DocumentSnapshot,
  notifier: Notifier = notifierFrom(process.env, db),
): Promise<void> {
  const asked = leniently(caseSchema, after, onFailure)?.handOver;
  if (asked?.why !== 'new-class' || leniently(caseSchema, before)?.handOver?.to === asked.to) return;
  await tellEverywhere(notifier, [asked.to]);
}

/** A child is away, or the register says otherwise. */
export const onAttendanceYear = onWritten(
  'schools/{school}/pupils/{pupilId}/attendanceYears/{year}',
  ({ params: { school, pupilId } }) => followOpenCaseOf(caseRun(), school, pupilId),
);
