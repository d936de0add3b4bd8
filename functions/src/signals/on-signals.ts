/** What a child sends, what adults do about it, and whatever changes who has to do with it. */
import { isDeepStrictEqual } from 'node:util';
import { type DocumentSnapshot, getFirestore } from 'firebase-admin/firestore';
import { NoticeWorlds } from '../notices/run';
import { onWritten } from '../platform/on-written';
import { followMove } from '../rounds/follow-move';
import { projectSignal } from './project-signal';
import { matterOf, projectThreads, projectThreadsOfChild, threadsOfAdult } from './project-threads';
import { type SignalRun, signalRun } from './run';
import { signalOf } from './signal-sources';

export const onOutgoingWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/outgoing/{id}',
  async ({ params: { school, pupilId }, data }) => {
    if (data?.after.exists) await projectSignal(signalRun(), { school, pupilId, id: signalOf(data.after) });
  },
);

/** Commands write what adults do and that it is due; what functions have made of it is due later, if at all. */
export const onThreadWritten = onWritten('schools/{school}/threads/{id}', async ({ data }) => {
  const dueAt = data?.after.exists
    ? (data.after.get('dueAt') as { toMillis(): number } | undefined)
    : undefined;
  const matter = data && matterOf(data.after);
  if (matter && dueAt && dueAt.toMillis() <= Date.now()) await projectSignal(signalRun(), matter);
});

/** Somebody came, left, moved or covers a class. */
export async function followAdult(school: string, uid: string): Promise<void> {
  const run = amongThePresent();
  await projectThreads(run, threadsOfAdult(run, school, uid));
}

export const onPupilWritten = onWritten(
  'schools/{school}/pupils/{pupilId}',
  async ({ params: { school, pupilId }, data }) => {
    const move: unknown = data?.after.get('movedBy');
    const former = data && (data.before.get('classIds') as string[] | undefined);
    if (data && former && move !== undefined && differ(data.before, data.after, ['movedBy']))
      await followMove(getFirestore(), school, pupilId, former);
    if (!data?.before.exists || !differ(data.before, data.after, ['classId', 'classIds', 'status'])) return;
    await projectThreadsOfChild(amongThePresent(), school, pupilId);
  },
);

/** Somebody has just been changed: who works there is read anew. */
function amongThePresent(): SignalRun {
  const run = signalRun();
  return { ...run, worlds: new NoticeWorlds(run.db, run.now, run.onFailure) };
}

function differ(before: DocumentSnapshot, after: DocumentSnapshot, fields: readonly string[]): boolean {
  return fields.some((field) => !isDeepStrictEqual(before.get(field), after.get(field)));
}
