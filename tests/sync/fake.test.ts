import { describeQueue } from './conformance';
import { fakeWorld } from './fake-world';

/** More with `PROPERTY_TIMES=67 npm test -- --only sync --match fake`. */
const SCHEDULES = 150 * Number(process.env.PROPERTY_TIMES ?? 1);

describeQueue('the fake server', () => Promise.resolve(fakeWorld()), SCHEDULES);
