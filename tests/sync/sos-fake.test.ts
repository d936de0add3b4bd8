import 'fake-indexeddb/auto';
import { it } from 'vitest';
import { sosHoldsThrough } from './sos-schedules';

/** More with `PROPERTY_TIMES=67 npm test -- --only sync --match sos-fake`. */
const SCHEDULES = 150 * Number(process.env.PROPERTY_TIMES ?? 1);

it(`an SOS is never lost, doubled, or told otherwise than it is, through ${SCHEDULES} random schedules`, async () => {
  await sosHoldsThrough(SCHEDULES);
});
