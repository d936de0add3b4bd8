/** The rules met through the SDK, by the people of rules-people.ts, in a world that is new for every test. */
import {
  initializeTestEnvironment,
  type RulesTestEnvironment,
  type TokenOptions,
} from '@firebase/rules-unit-testing';
import { type Firestore, setLogLevel } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { paths } from '@domain/paths';
import { people, SORA, uidOf, type Name } from './rules-people';
import { RulesEmulator, readRules } from './rules-wire';
import { world } from './rules-world';

interface ThroughTheSdk {
  /** What lies there, rules aside. */
  readonly emulator: RulesEmulator;
  /** The database as somebody sees it. */
  readonly as: (name: Name) => Firestore;
  /** They are no longer in service: what a command of the school's administrator writes. */
  readonly leaves: (name: Name) => Promise<void>;
}

/** For one file of tests: `projectId` keeps the files' databases apart. */
export function throughTheSdk(projectId: string): ThroughTheSdk {
  const emulator = new RulesEmulator(projectId, world);
  let environment: RulesTestEnvironment;
  beforeAll(async () => {
    setLogLevel('silent');
    environment = await initializeTestEnvironment({ projectId, firestore: { rules: readRules() } });
  });
  beforeEach(() => emulator.reset());
  afterAll(() => environment.cleanup());

  const as = (name: Name) => {
    const { uid, claims } = people[name];
    const context =
      uid === null
        ? environment.unauthenticatedContext()
        : environment.authenticatedContext(uid, claims as TokenOptions);
    return context.firestore() as unknown as Firestore;
  };
  const leaves = (name: Name) => {
    const path = paths.staff(SORA, uidOf(name));
    return emulator.layOut({ [path]: { ...world[path], active: false } });
  };
  return { emulator, as, leaves };
}
