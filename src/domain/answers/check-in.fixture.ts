/** One pupil's answer as the tests of the queue send it. */
import type { PupilWrite, Stamp, Unstamped } from './pupil-write';
import { stamped } from './pupil-write';

export const sampleTap: Unstamped = {
  kind: 'checkIn',
  path: 'schools/s/pupils/p/checkIns/2026-11-20',
  document: {
    school: 's',
    classId: '2026-5-1',
    day: '2026-11-20',
    scale: 'weather',
    level: 4,
    skipped: false,
  },
};

/** The tap as it is stored. */
export function sampleCheckIn(change: Partial<Stamp> = {}) {
  const stamp = { rev: 1, deviceId: 'tablet-0001', capturedAt: '2026-11-20T00:00:00.000Z', ...change };
  return stamped(sampleTap, stamp) as Extract<PupilWrite, { kind: 'checkIn' }>;
}
