import 'fake-indexeddb/auto';
import { it } from 'vitest';
import { sosHoldsThrough } from './sos-schedules';

/** More with `SYNC_RUNS=100000 npx vitest run tests/sync/sos-fake.test.ts`. */
const SCHEDULES = Number(process.env.SYNC_RUNS ?? 2000);

it(`an SOS is never lost, doubled, or told otherwise than it is, through ${SCHEDULES} random schedules`, async () => {
  await sosHoldsThrough(SCHEDULES);
});
