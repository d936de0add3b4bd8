/** When people change, or time goes by, the signals that it concerns are made anew. */
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { allInLanes } from '../platform/lanes';
import type { Matter } from './read-message';
import { projectSignal } from './project-signal';
import type { SignalRun } from './run';

const AT_ONCE = 8;

/** What a thread is about, from where it lies. */
export function matterOf({ ref }: Pick<QueryDocumentSnapshot, 'ref'>): Matter | undefined {
  const at = paths.thread.in(ref.path);
  const of = at && paths.inboxId.in(at.inboxId);
  return at && of && { school: at.school, pupilId: of.pupilId, id: of.id };
}

/**
 * All that a query finds. What fails is told, holds up nothing else, and fails in the end: a trigger is delivered again, a sweep comes
 * back to it. Returns how many documents have changed.
 */
export async function projectThreads(
  run: SignalRun,
  query: Query,
  { retells = false } = {},
): Promise<number> {
  const { docs } = await query.select().get();
  let written = 0;
  await allInLanes(
    AT_ONCE,
    docs.map(({ ref }) => ref),
    async (ref) => {
      const matter = matterOf({ ref });
      const changed = matter ? await projectSignal(run, matter, { retells }) : 0;
      written += changed;
    },
    run.onFailure,
  );
  return written;
}

/** All that a child has sent, also without its name. */
export async function projectThreadsOfChild(run: SignalRun, school: string, pupilId: string): Promise<void> {
  await projectThreads(run, threads(run.db, school).where('pupilId', '==', pupilId));
  const senders = run.db.collection(`${paths.school(school)}/senders`).where('pupilId', '==', pupilId);
  const { docs } = await senders.select().get();
  await allInLanes(
    AT_ONCE,
    docs.map(({ ref }) => ref),
    async ({ id }) => {
      await projectSignal(run, { school, pupilId, id });
    },
    run.onFailure,
  );
}

/** Those that an adult has to do with. */
export function threadsOfAdult({ db }: SignalRun, school: string, uid: string): Query {
  return threads(db, school).where('readers', 'array-contains', uid);
}

/** Those that somebody waits in. */
export function openThreads({ db }: SignalRun, school: string): Query {
  return threads(db, school).where('state', '==', 'open');
}

function threads(db: SignalRun['db'], school: string): Query {
  return db.collection(`${paths.school(school)}/threads`);
}
