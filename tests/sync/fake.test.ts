import { describeQueue } from './conformance';
import { fakeWorld } from './fake-world';

/** More with `SYNC_RUNS=100000 npx vitest run tests/sync/fake.test.ts`. */
const SCHEDULES = Number(process.env.SYNC_RUNS ?? 2000);

describeQueue('the fake server', () => Promise.resolve(fakeWorld()), SCHEDULES);
