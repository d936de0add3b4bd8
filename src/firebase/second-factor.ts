/** The second factor of a sign-in: a code by SMS (on a local stack), or from an app on the person's own device. */
import {
  type Auth,
  getMultiFactorResolver,
  type MultiFactorError,
  PhoneAuthProvider,
  PhoneMultiFactorGenerator,
  TotpMultiFactorGenerator,
  type UserCredential,
} from 'firebase/auth';
import { refusalOf, type SignInRefusal } from './refusals';

/** Which code is asked for. A number is shown by its last digits. */
export interface FactorWay {
  readonly kind: 'phone' | 'totp';
  readonly name: string;
}

export interface SecondFactorAsked<T> {
  readonly way: FactorWay;
  /** Sends a code, where one is still to be sent. Never throws. */
  readonly send?: () => Promise<SignInRefusal | undefined>;
  /** Never throws. */
  readonly finish: (code: string) => Promise<T | { ok: false; reason: SignInRefusal }>;
}

/** No robot is kept out: SMS is for a local stack alone, where the page of a provider must not load scripts of others. */
export const NO_VERIFIER = {
  type: 'recaptcha',
  verify: () => Promise.resolve('local'),
  _reset: () => undefined,
};

/** How a sign-in that Auth has stopped there goes on. `then` is what a finished one does. */
export function askedBy<T>(
  auth: Auth,
  error: MultiFactorError,
  then: (credential: UserCredential) => Promise<T>,
): SecondFactorAsked<T> {
  const resolver = getMultiFactorResolver(auth, error);
  const totp = resolver.hints.find(({ factorId }) => factorId === TotpMultiFactorGenerator.FACTOR_ID);
  const hint = totp ?? resolver.hints[0];
  const isTotp = hint === totp;
  let sent = '';
  let sending: Promise<SignInRefusal | undefined> = Promise.resolve(undefined);
  const assertion = (code: string) =>
    isTotp
      ? TotpMultiFactorGenerator.assertionForSignIn(hint?.uid ?? '', code)
      : PhoneMultiFactorGenerator.assertion(PhoneAuthProvider.credential(sent, code));
  const sendCode = async () => {
    try {
      const asked = { multiFactorUid: hint?.uid ?? '', session: resolver.session };
      sent = await new PhoneAuthProvider(auth).verifyPhoneNumber(asked, NO_VERIFIER);
      return undefined;
    } catch (failure) {
      return refusalOf(failure);
    }
  };
  return {
    way: {
      kind: isTotp ? 'totp' : 'phone',
      name: hint && 'phoneNumber' in hint ? String(hint.phoneNumber) : (hint?.displayName ?? ''),
    },
    ...(!isTotp && { send: () => (sending = sendCode()) }),
    finish: async (code) => {
      // A code belongs to a sending: whoever is faster than the network waits for its answer.
      const notSent = await sending;
      if (notSent !== undefined) return { ok: false, reason: notSent };
      try {
        return await then(await resolver.resolveSignIn(assertion(code)));
      } catch (failure) {
        return { ok: false, reason: refusalOf(failure) };
      }
    },
  };
}
