import type { SignInRefusal } from '@/firebase/refusals';
import { connect } from '../answers/page-pump';

/** A mail with a link to a new password, where the address has an account. Never throws. */
export async function askForNewPassword(email: string, language: string): Promise<SignInRefusal | undefined> {
  try {
    const [{ auth }, { sendNewPasswordMail }] = await Promise.all([
      connect(),
      import('@/firebase/forgotten-password'),
    ]);
    return await sendNewPasswordMail(auth, email.trim(), language);
  } catch {
    return navigator.onLine ? 'unknown' : 'offline';
  }
}
