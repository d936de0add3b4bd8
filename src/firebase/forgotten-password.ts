import { type Auth, sendPasswordResetEmail } from 'firebase/auth';
import { refusalOf, type SignInRefusal } from './refusals';

/**
 * Asks for a mail with a link to a new password, in `language`. Whether the address has an account is not said. Never throws.
 */
export async function sendNewPasswordMail(
  auth: Auth,
  email: string,
  language: string,
): Promise<SignInRefusal | undefined> {
  try {
    auth.languageCode = language;
    await sendPasswordResetEmail(auth, email);
    return undefined;
  } catch (error) {
    const refusal = refusalOf(error);
    return refusal === 'wrong-credentials' ? undefined : refusal;
  }
}
