import { describeQueue } from './conformance';
import { emulatorWorld } from './emulator-world';

/** More with `SYNC_EMULATOR_RUNS=1000`. */
const SCHEDULES = Number(process.env.SYNC_EMULATOR_RUNS ?? 40);

const { FIRESTORE_EMULATOR_HOST = '127.0.0.1:8080', FIREBASE_AUTH_EMULATOR_HOST = '127.0.0.1:9099' } =
  process.env;

describeQueue(
  'Firestore',
  () => emulatorWorld(FIRESTORE_EMULATOR_HOST, FIREBASE_AUTH_EMULATOR_HOST),
  SCHEDULES,
);
