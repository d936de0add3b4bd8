import type { StaffSession } from '@/local/session';
import { forgetWords } from '@/staff/kept-words';
import { signOut } from '@/sync/account/sign-in';

/** The page starts afresh, so that nothing of a class stays in its memory. */
export async function leaveStaff(session: StaffSession): Promise<void> {
  forgetWords();
  await signOut(session);
  window.location.replace('/');
}
