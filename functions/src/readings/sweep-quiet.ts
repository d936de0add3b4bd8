import { Timestamp } from 'firebase-admin/firestore';
import { dayOf, startOfDay } from '@domain/days';
import { paths } from '@domain/paths';
import { OPEN_STATES } from '@domain/sos/open';
import { inLanes } from '../platform/lanes';
import type { FollowRun } from '../readers/follow-sos';
import { followMatter } from './follow-matter';
import { followQuiet } from './follow-quiet';

const AT_ONCE = 4;

/** A new day ends what has expired, and begins what a trigger has missed. Matters of harm are few: each is followed once more. */
export async function sweepQuiet(run: FollowRun, school: string, from: number): Promise<void> {
  if (from >= startOfDay(dayOf(run.now))) return;
  const root = run.db.doc(paths.school(school));
  const [quiet, harms, calls, notices, cases] = await Promise.all([
    root.collection('quietRecords').select('pupilId').get(),
    root.collection('harms').select('pupilId').get(),
    root
      .collection('sos')
      .where('state', 'in', [...OPEN_STATES])
      .select('pupilId')
      .get(),
    root
      .collection('notices')
      .where('expiresAt', '>', Timestamp.fromMillis(run.now))
      .select('pupilId', 'kind')
      .get(),
    root.collection('openCases').select().get(),
  ]);
  const told = notices.docs.filter((one) => one.get('kind') === 'safety');
  const named = [quiet.docs, calls.docs, told].flat().map((one) => one.get('pupilId') as unknown);
  const matters = ids(harms.docs.map((one) => one.get('pupilId') as unknown));
  const others = ids([...named, ...cases.docs.map(({ id }) => id)]).filter((one) => !matters.includes(one));
  await inLanes(AT_ONCE, others, (pupilId) => followQuiet(run, school, pupilId));
  await inLanes(AT_ONCE, matters, (pupilId) => followMatter(run, school, pupilId));
}

function ids(named: readonly unknown[]): string[] {
  return [...new Set(named)].filter((one) => typeof one === 'string' && one !== '') as string[];
}
