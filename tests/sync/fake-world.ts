import { FakeServer } from '../support/fake-server';
import type { World, WorldPupil } from './world';

const SCHOOL = 'demo-sho';
const PUPILS = [
  { uid: 'uid-a', school: SCHOOL, pupilId: 'p000000000000000000a' },
  { uid: 'uid-b', school: SCHOOL, pupilId: 'p000000000000000000b' },
] as const satisfies readonly WorldPupil[];

const NOW = Date.parse('2026-11-20T00:00:00Z');

export function fakeWorld(): World {
  const homes = new Map(
    PUPILS.map(({ uid, school, pupilId }) => [uid, `schools/${school}/pupils/${pupilId}`] as const),
  );
  let signedIn: string | null = null;
  let server = new FakeServer(homes, () => NOW);
  let remote = server.remote(() => signedIn);
  return {
    pupils: PUPILS,
    round: { roundId: 'r1', instrument: 'soramoyo-34@1' },
    now: () => NOW,
    signIn: (uid) => {
      signedIn = uid;
      return Promise.resolve();
    },
    remote: {
      signedInAs: () => remote.signedInAs(),
      commit: (writes) => remote.commit(writes),
      read: (path) => remote.read(path),
    },
    stored: (path) => Promise.resolve(server.stored(path)),
    otherTablet: async (write) => {
      await remote.commit([write]);
    },
    misdeeds: () => server.misdeeds(),
    reset: () => {
      server = new FakeServer(homes, () => NOW);
      remote = server.remote(() => signedIn);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
