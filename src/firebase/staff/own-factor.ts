/** The second factor of whoever is signed in: looked at, and added. */
import {
  type Auth,
  multiFactor,
  type MultiFactorAssertion,
  PhoneAuthProvider,
  PhoneMultiFactorGenerator,
  TotpMultiFactorGenerator,
  type User,
} from 'firebase/auth';
import { stack } from '../app';
import { connection } from '../connection';
import { refusalOf, type SignInRefusal } from '../refusals';
import { NO_VERIFIER } from '../second-factor';
import { withProof } from './proof';

const ISSUER = 'Soramoyo';

interface Refused {
  readonly ok: false;
  readonly reason: SignInRefusal;
}

/** What was begun, and how the code that follows ends it. */
export interface FactorBegun {
  readonly ok: true;
  /** Of an app that makes codes: what to type into it, and the same as an address that it reads. */
  readonly key?: string;
  readonly address?: string;
  readonly finish: (code: string) => Promise<{ readonly ok: true } | Refused>;
}

/** An app that makes codes; SMS on a local stack, whose Authentication knows no other. */
export const OWN_FACTOR = stack.emulators ? 'phone' : 'totp';

/** How many this person has. */
export function ownFactors(): number {
  const { currentUser } = connection().auth;
  return currentUser ? multiFactor(currentUser).enrolledFactors.length : 0;
}

/** `number`: where SMS goes to, with its country (+81…). Never throws. */
export function beginFactor(number?: string): Promise<FactorBegun | Refused> {
  return withProof(() => begin(number), isStale);
}

const isStale = (answer: FactorBegun | Refused) => !answer.ok && answer.reason === 'too-old';

async function begin(number: string | undefined): Promise<FactorBegun | Refused> {
  const { auth } = connection();
  try {
    if (!auth.currentUser) return { ok: false, reason: 'another-person' };
    return number === undefined ? await byApp(auth.currentUser) : await bySms(auth, auth.currentUser, number);
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}

async function byApp(user: User): Promise<FactorBegun> {
  const secret = await TotpMultiFactorGenerator.generateSecret(await multiFactor(user).getSession());
  return {
    ok: true,
    key: secret.secretKey,
    address: secret.generateQrCodeUrl(user.email ?? '', ISSUER),
    finish: (code) => enrol(user, () => TotpMultiFactorGenerator.assertionForEnrollment(secret, code)),
  };
}

async function bySms(auth: Auth, user: User, phoneNumber: string): Promise<FactorBegun> {
  const session = await multiFactor(user).getSession();
  const sent = await new PhoneAuthProvider(auth).verifyPhoneNumber({ phoneNumber, session }, NO_VERIFIER);
  return {
    ok: true,
    finish: (code) =>
      enrol(user, () => PhoneMultiFactorGenerator.assertion(PhoneAuthProvider.credential(sent, code))),
  };
}

/** The token that follows says that it was shown. */
async function enrol(user: User, assertion: () => MultiFactorAssertion) {
  try {
    await multiFactor(user).enroll(assertion());
    return { ok: true } as const;
  } catch (error) {
    return { ok: false, reason: refusalOf(error) } as const;
  }
}
