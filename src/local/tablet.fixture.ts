import { TabletDatabase } from './database';
import { importSealingKey, makeSealingKey } from './sealing';
import { openSession } from './session-store';
import type { PupilSession } from './session-types';

let count = 0;

/** An empty tablet of its own for one test. */
export function emptyTablet(): TabletDatabase {
  count += 1;
  return new TabletDatabase(`test-tablet-${count}`);
}

export function pupilSession(uid: string): PupilSession {
  return {
    kind: 'pupil',
    uid,
    school: 'demo-sho',
    pupilId: `p000000000000000000${uid}`,
    classId: '2026-5-1',
    grade: 5,
    form: 'grades4_9',
    deviceId: 'tablet-0001',
    givenName: 'そら',
  };
}

/** Signs a pupil in on a tablet, without a server; `key` (base64) is what the server keeps for that pupil. */
export async function signedIn(
  db: TabletDatabase,
  uid: string,
  key = makeSealingKey(),
): Promise<PupilSession> {
  const session = pupilSession(uid);
  await openSession(session, await importSealingKey(key), db);
  return session;
}
