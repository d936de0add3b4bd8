/** How many requests a tablet needs for a backlog when the network is back. */
import 'fake-indexeddb/auto';
import { emulatorWorld } from '../../tests/sync/emulator-world';
import { TestTablet } from '../../tests/sync/test-tablet';
import type { Remote } from '@/sync/answers/remote';
import type { Row } from './row';

const RECORDS = 30;

export async function reconnectRow(firestore: string, auth: string): Promise<Row> {
  const world = await emulatorWorld(firestore, auth);
  await world.reset();
  let requests = 0;
  const counting: Remote = {
    signedInAs: () => world.remote.signedInAs(),
    commit: (writes) => {
      requests += 1;
      return world.remote.commit(writes);
    },
    read: (path) => {
      requests += 1;
      return world.remote.read(path);
    },
  };
  const tablet = new TestTablet(world, counting);
  const [pupil] = world.pupils;
  await tablet.signIn(pupil);
  for (let day = 0; day < RECORDS; day += 1) await tablet.checkIn(day, 3);
  await tablet.drain();
  const left = (await tablet.waiting()).length;
  await tablet.discard();
  await world.close();
  return {
    what: `reconnect with ${RECORDS} queued records`,
    value: requests,
    unit: 'requests',
    budget: 2,
    note: `${left} left over`,
  };
}
