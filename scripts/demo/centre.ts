/** The education centre in the demo city: one psychologist, and one letter that the school has passed on and that was answered. */
import { randomUUID } from 'node:crypto';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { runCommand } from '../../functions/src/platform/commands/run-command';
import { DEMO_PASSWORD } from './city';
import type { DemoPupilAccount } from './pupil-days';
import { CONFIDES, signalId } from './signals';
import { staffOf } from './staff-days';
import words from './words.json' with { type: 'json' };

const UID = 'demo-centre-1';
const EMAIL = 'centre@demo.example';
const { centre } = words;

interface Ports {
  readonly db: Firestore;
  readonly functionsDb: Firestore;
  readonly auth: Auth;
  /** Ms since 1970. */
  readonly now: number;
}

/** After the letters have been sent. */
export async function seedCentre(ports: Ports, pupils: readonly DemoPupilAccount[]): Promise<void> {
  const { db, functionsDb, auth, now } = ports;
  await auth.createUser({
    ...{ uid: UID, email: EMAIL, password: DEMO_PASSWORD, emailVerified: true },
    displayName: centre.psychologist,
  });
  await auth.setCustomUserClaims(UID, { role: 'centre' });
  await db.doc(paths.centreStaff(UID)).set({ active: true, displayName: centre.psychologist });
  const pupil = pupils.find(({ email }) => email === CONFIDES);
  if (!pupil) throw new Error('nobody of the demo city has confided anything');
  const { school, pupilId } = pupil;
  const sourceId = paths.inboxId(pupilId, signalId(pupilId));
  const readers = (await db.doc(paths.inbox(school, sourceId)).get()).get('readers') as string[];
  const nurse = (await staffOf(db, school)).find(
    ({ uid, role }) => role === 'counsellor' && readers.includes(uid),
  );
  if (!nurse) throw new Error('nobody of the demo city reads what was confided');
  const deed = async (name: string, uid: string, token: object, payload: object) => {
    const onFailure = (path: string, error: unknown) => {
      throw new Error(path, { cause: error });
    };
    const call = { name, payload, commandId: randomUUID() };
    const { answer } = await runCommand({ db: functionsDb, now, onFailure }, { uid, token }, call);
    if (!answer.done) throw new Error(`${name}: ${answer.why}`);
  };
  await deed(
    'pass-to-centre',
    nurse.uid,
    { role: nurse.role, school },
    {
      ...{ of: 'signal', sourceId, purpose: 'advice', text: centre.asks },
      ...{ withName: false, withWords: true, childTold: true },
    },
  );
  const advice = { matterId: paths.centreMatterId('signal', sourceId), stepId: 'demo', text: centre.advice };
  await deed('answer-centre-matter', UID, { role: 'centre' }, { school, ...advice });
}
