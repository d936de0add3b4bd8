import type { SchoolRoles } from '@domain/accounts/schools-of';
import type { Claims } from '@domain/identity';
import type { Connection } from '@/firebase/connection';
import type { Admission, FactorAsked, SignInRefusal } from '@/firebase/credentials';
import { tabletDatabase } from '@/local/database';
import { forgetHeldNotes } from '@/local/held-notes';
import { rememberAnswer } from '@/local/last-answer';
import { beginPresence } from '@/local/presence';
import { unparkAll } from '@/local/outbox';
import { keepHeldNotes } from '@/local/private-notes';
import { importSealingKey, makeSealingKey } from '@/local/sealing';
import {
  closeSession,
  currentSession,
  openSession,
  sessionInMemory,
  updateSession,
} from '@/local/session-store';
import type { PupilSession, Session, StaffSession } from '@/local/session-types';
import { thisTablet } from '@/local/tablet';
import { forgetInMemory } from '../own-data/memory-shelf';
import { refreshOwnData } from '../own-data/own-data';
import { connect, countWaiting, pagePump } from '../answers/page-pump';
import { placeOf } from '../place';
import { switchPushOff } from '../push';
import { adoptOwnSos } from '../sos/adopt';
import { forgetSosInMemory } from '../sos/memory';
import { pageLane } from '../sos/page-lane';
import { countUnsentSos } from '../sos/store';
import { forgetUnsaved } from '../answers/unsaved';

export type { SignInRefusal } from '@/firebase/credentials';
/** The way to go on where a second factor is asked for. */
export type FactorAskedBy<Answer> = Extract<Answer, { reason: 'needs-factor'; ask: unknown }>['ask'];
export type { SecondFactorAsked } from '@/firebase/second-factor';
/** The password was somebody else's: nothing opens before there is an own one. */
export interface PasswordAsked {
  readonly ok: false;
  readonly reason: 'needs-password';
  /** Of a pupil. */
  readonly grade?: number;
  /** Never throws. */
  readonly choose: (password: string) => Promise<SignInResult>;
  readonly leave: () => Promise<void>;
}
type Opened = { ok: true; session: Session } | { ok: false; reason: SignInRefusal };
export type SignInResult =
  Opened | PasswordAsked | FactorAsked<{ ok: true; session: Session } | PasswordAsked>;

/** How long signing out waits for a last sending, ms. */
const LAST_SENDING_MS = 3_000;

/** Signs in with e-mail and password. Never throws. */
export function signIn(email: string, password: string): Promise<SignInResult> {
  return signInWith(
    async (auth) => {
      const { signInWithPassword } = await import('@/firebase/credentials');
      return signInWithPassword(auth, email.trim(), password);
    },
    (own) => signIn(email, own),
  );
}

/** Signs in on this tablet, instead of whoever was, once `admit` lets the person in. Needs the network. Never throws. */
export async function signInWith(
  admit: (auth: Connection['auth']) => Promise<Admission>,
  again?: (ownPassword: string) => Promise<SignInResult>,
): Promise<SignInResult> {
  try {
    const { auth } = await connect();
    const admission = await admit(auth);
    if (admission.ok) return await letIn(admission, again);
    if (admission.reason !== 'needs-factor') return admission;
    const { ask } = admission;
    const finish = async (code: string): Promise<Opened | PasswordAsked> => {
      const finished = await ask.finish(code);
      return finished.ok ? letIn(finished, again).catch(notOpened) : finished;
    };
    return { ...admission, ask: { ...ask, finish } };
  } catch {
    return notOpened();
  }
}

const notOpened = (): Opened => ({ ok: false, reason: navigator.onLine ? 'unknown' : 'offline' });

type Again = Parameters<typeof signInWith>[1];

async function letIn(
  { uid, claims, answeredAtMs, byFirstPassword }: Admission & { ok: true },
  again: Again,
): Promise<Opened | PasswordAsked> {
  if (byFirstPassword && again) return passwordAsked(claims, again);
  const result = claims.role === 'pupil' ? await openPupil(uid, claims) : await openStaff(uid, claims);
  if (result.ok) await rememberAnswer(uid, answeredAtMs);
  else await leaveFirebase();
  return result;
}

function passwordAsked({ role, classId }: Claims, again: NonNullable<Again>): PasswordAsked {
  return {
    ...{ ok: false, reason: 'needs-password', leave: leaveFirebase },
    ...(role === 'pupil' && classId !== undefined && { grade: placeOf(classId).grade }),
    choose: async (password) => {
      const [{ auth }, { chooseOwnPassword }] = await Promise.all([
        connect(),
        import('@/firebase/own-password'),
      ]);
      const reason = await chooseOwnPassword(auth, password);
      return reason === undefined ? again(password) : { ok: false, reason };
    },
  };
}

async function openStaff(uid: string, { role, school, schools, place }: Claims): Promise<Opened> {
  if (role === 'pupil') return { ok: false, reason: 'not-admitted' };
  const session: StaffSession = {
    ...{ kind: 'staff', uid, role, ...(school && { school }), ...(place && { place }) },
    ...(schools && atSchool(schools)),
  };
  await openSession(session);
  beginPresence();
  return { ok: true, session };
}

/** Whoever works at several schools looks at one at a time: the first, until they choose. */
function atSchool(schools: SchoolRoles): Partial<Pick<StaffSession, 'school' | 'role' | 'schools'>> {
  const [first] = Object.entries(schools).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return first ? { school: first[0], role: first[1], schools } : {};
}

/** Whoever works at several schools looks at another one. */
export function lookAtSchool(session: StaffSession, school: string): Promise<void> {
  const role = session.schools?.[school];
  return role ? updateSession({ ...session, school, role }) : Promise.resolve();
}

async function openPupil(uid: string, { school, pupilId, classId }: Claims): Promise<Opened> {
  if (!school || !pupilId) return { ok: false, reason: 'not-admitted' };
  const connection = await connect();
  const [{ outboxKey }, { readOwnPupil }] = await Promise.all([
    import('@/firebase/outbox-key'),
    import('@/firebase/own-documents'),
  ]);
  try {
    const [key, pupil] = await Promise.all([
      outboxKey(connection, uid, makeSealingKey),
      readOwnPupil(connection, { school, pupilId }),
    ]);
    const present = pupil?.classId ?? classId;
    if (!present) return { ok: false, reason: 'not-admitted' };
    const session: PupilSession = {
      kind: 'pupil',
      uid,
      school,
      pupilId,
      ...placeOf(present),
      deviceId: await deviceId(),
      givenName: pupil?.givenName ?? '',
    };
    await openSession(session, await importSealingKey(key));
    await afterSignIn(session);
    return { ok: true, session };
  } catch {
    return { ok: false, reason: 'offline' };
  }
}

/** Without storage, a name for as long as the page lasts. */
async function deviceId(): Promise<string> {
  try {
    return (await thisTablet(tabletDatabase())).deviceId;
  } catch {
    return crypto.randomUUID();
  }
}

async function afterSignIn(session: PupilSession): Promise<void> {
  await unparkAll(tabletDatabase(), session.uid).catch(() => undefined);
  void refreshOwnData(session);
  void pagePump.nudge('page');
  void adoptOwnSos(session).then(() => pageLane.nudge({ look: true }));
}

/**
 * Signs out on this tablet, in all its tabs, network or not: the key goes first, so that nobody after reads what waits here.
 * What waits is sent when this pupil signs in again.
 */
export async function signOut(session: Session): Promise<void> {
  // Whose push this is goes before the packet is made of what is under this name, or it would come back with it.
  const pushIsOff = switchPushOff(session);
  await closeSession(session.uid);
  forgetInMemory(session.uid);
  forgetUnsaved(session.uid);
  forgetHeldNotes(session.uid);
  await pushIsOff;
  forgetSosInMemory(session.uid);
  await leaveFirebase();
}

async function leaveFirebase(): Promise<void> {
  try {
    const [{ auth }, { signOutOf }] = await Promise.all([connect(), import('@/firebase/credentials')]);
    const now = sessionInMemory() ?? (await currentSession());
    // Somebody may have signed in while the code was loaded.
    if (!now || now.uid !== auth.currentUser?.uid) await signOutOf(auth);
  } catch {
    // Firebase's code could not be loaded. Its token opens nothing here: who uses this tablet is what the session says.
  }
}

/** How many records and SOS of this pupil have not reached the server, after a last, short try to send them. */
export async function waitingBeforeSignOut(session: PupilSession): Promise<{ records: number; sos: number }> {
  const patience = new Promise((resolve) => setTimeout(resolve, LAST_SENDING_MS));
  const last = [pageLane.nudge(), pagePump.nudge('page'), keepHeldNotes(session.uid)];
  await Promise.race([Promise.all(last), patience]);
  const [records, sos] = await Promise.all([countWaiting(session.uid), countUnsentSos(session.uid)]);
  return { records, sos };
}
