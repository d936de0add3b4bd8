import type { DocumentReference } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { leftOutOf } from '@domain/sos/recipients';
import type { Sos, SosMessage } from '@domain/sos/records';
import { policySchema } from '@domain/school/settings';
import { giveTurnBack, takeTurn } from '../platform/notify/turns';
import { legibleSos } from './legible';
import { leniently } from '../platform/store';
import type { SosRun } from './run';

/**
 * Says that there is a message, never what: to the pupil's tablets where the school allows it, to whoever has the SOS, or, as long as
 * nobody has, to all who know of it. The message itself stands in the app; this may get lost.
 */
export async function tellOfMessage(
  run: SosRun,
  ref: DocumentReference,
  message: Pick<SosMessage, 'from'>,
): Promise<void> {
  const sos = legibleSos(await ref.get());
  if (!sos || sos.state === 'withdrawn' || sos.state === 'joined') return;
  if (message.from === 'staff') await tellPupil(run, sos);
  else await Promise.all(listeners(sos).map((uid) => tellAdult(run, uid)));
}

async function tellPupil({ db, notifier, onFailure }: SosRun, { school, pupilId }: Sos): Promise<void> {
  const policy = leniently(policySchema, await db.doc(paths.settings(school, 'policy')).get(), onFailure);
  if (policy?.pupilPush) await notifier.tellPupil(school, pupilId);
}

function listeners(sos: Sos): string[] {
  const { acknowledgedBy, handOver, visibleTo = [] } = sos;
  const all = acknowledgedBy ? [acknowledgedBy.uid, ...(handOver ? [handOver.to] : [])] : visibleTo;
  const leftOut = leftOutOf(sos);
  return all.filter((uid) => !leftOut.includes(uid));
}

/** However much a child writes, a phone rings once in a while: somebody waits for the next turn, and tells of all that came since. */
async function tellAdult({ db, notifier, clock, sleep }: SosRun, uid: string): Promise<void> {
  const adult = { uid, way: 'push' as const };
  const turn = await takeTurn(db, adult, clock(), { waits: true });
  if (turn.wait > 0) {
    if (turn.isWaitedFor) return;
    await sleep(turn.wait);
    // What has rung meanwhile has told of this, too.
    if ((await takeTurn(db, adult, clock())).wait > 0) return;
  }
  const pushed = await notifier.tell(uid, 'push');
  if (pushed.done) return;
  await giveTurnBack(db, adult);
  await notifier.tell(uid, 'email');
}
