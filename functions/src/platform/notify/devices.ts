/** Where pushes can be delivered. */
import type { DocumentReference, Firestore, QuerySnapshot } from 'firebase-admin/firestore';
import { fromStored } from '@domain/documents/instants';
import { deviceSchema } from '@domain/tablet/device';
import type { Pushed } from './fcm';
import { type Delivery, problem } from './notifier';

interface KnownDevice {
  readonly ref: DocumentReference;
  readonly token: string;
}

export async function devicesOf(db: Firestore, uid: string): Promise<KnownDevice[]> {
  return known(await db.collection(`users/${uid}/devices`).get());
}

/** The rules let nobody name another school or pupil on a device. */
export async function devicesOfPupil(db: Firestore, school: string, pupilId: string): Promise<KnownDevice[]> {
  return known(
    await db.collectionGroup('devices').where('school', '==', school).where('pupilId', '==', pupilId).get(),
  );
}

/** One device that takes it is enough. Those that never will again are forgotten. */
export async function pushTo(
  devices: readonly KnownDevice[],
  push: (token: string) => Promise<Pushed>,
): Promise<Delivery> {
  const pushed = await Promise.all(
    devices.map(async ({ ref, token }) => {
      const outcome = await push(token);
      if (outcome === 'gone') await ref.delete();
      return outcome;
    }),
  );
  const left = pushed.filter((outcome) => outcome !== 'gone');
  return left.find(({ done }) => done) ?? left[0] ?? problem('no-device');
}

/** A device that cannot be read is as good as none: its owner's next visit writes it anew. */
function known({ docs }: QuerySnapshot): KnownDevice[] {
  return docs.flatMap((snapshot) => {
    const device = deviceSchema.safeParse(fromStored(snapshot.data()));
    return device.success ? [{ ref: snapshot.ref, token: device.data.token }] : [];
  });
}
