import { paths } from '@domain/paths';
import type { Target } from '../import/target';
import { BOARD, PASSWORD } from './accounts';

const UID = 'board';
const NAME = '教育委員会 担当';

/** Somebody of the board of education, and nothing else. Expects an empty stack. */
export async function layOutEmptyCity({ db, auth }: Target): Promise<void> {
  await auth.createUser({
    uid: UID,
    email: BOARD,
    emailVerified: true,
    password: PASSWORD,
    displayName: NAME,
  });
  await auth.setCustomUserClaims(UID, { role: 'board' });
  await db.doc(paths.boardStaff(UID)).set({ active: true, displayName: NAME });
}
