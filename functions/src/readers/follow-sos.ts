/** Calls for help whose readers may have changed: because their child chose so, or because colleagues came, left or moved. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { isOpen, OPEN_STATES } from '@domain/sos/open';
import { paths } from '@domain/paths';
import type { Sos } from '@domain/sos/records';
import type { Notifier } from '../platform/notify/notifier';
import { allInLanes } from '../platform/lanes';
import type { OnFailure } from '../platform/store';
import { keepReaders } from '../sos/keep-readers';
import { newRun } from '../sos/run';
import { tend } from '../sos/tend';

const AT_ONCE = 8;

export interface FollowRun {
  readonly db: Firestore;
  readonly notifier: Notifier;
  /** Ms since 1970. */
  readonly now: number;
  readonly onFailure: OnFailure;
}

/** All of a pupil: an open one goes on with whoever is left, a closed one is only seen by fewer. */
export async function followSosOfPupil(run: FollowRun, school: string, pupilId: string): Promise<void> {
  const all = run.db.collection(paths.sosCollection(school)).where('pupilId', '==', pupilId);
  const { docs } = await all.select('state').get();
  await follow(
    run,
    docs.map(({ ref }) => ref),
    (ref) =>
      docs.some((one) => one.ref.path === ref.path && isOpen({ state: one.get('state') as Sos['state'] })),
  );
}

/** The open ones of a school. */
export async function followOpenSos(run: FollowRun, school: string): Promise<void> {
  const open = run.db.collection(paths.sosCollection(school)).where('state', 'in', OPEN_STATES);
  const { docs } = await open.select().get();
  await follow(
    run,
    docs.map(({ ref }) => ref),
    () => true,
  );
}

async function follow(
  run: FollowRun,
  refs: readonly DocumentReference[],
  isStillOpen: (ref: DocumentReference) => boolean,
): Promise<void> {
  const sosRun = newRun(run);
  await allInLanes(
    AT_ONCE,
    refs,
    (ref) => (isStillOpen(ref) ? tend(sosRun, ref) : keepReaders(sosRun, ref)),
    run.onFailure,
  );
}
