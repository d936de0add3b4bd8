import type { Auth } from 'firebase-admin/auth';
import { claimsSchema } from '@domain/identity';
import type { DemoPupilAccount } from './pupil-days';

/** Everybody who got an account with the roster, as their claims say. */
export async function pupilAccounts(auth: Auth): Promise<DemoPupilAccount[]> {
  const { users } = await auth.listUsers(1000);
  const pupils = users.flatMap(({ email, customClaims }) => {
    const { role, school, pupilId, classId } = claimsSchema.parse(customClaims ?? {});
    if (role !== 'pupil' || !email || !school || !pupilId || !classId) return [];
    return [{ email, school, pupilId, classId }];
  });
  return pupils.sort((a, b) => (a.email < b.email ? -1 : 1));
}

/** The uid of the demo's member of the board of education. */
export async function boardMember(auth: Auth): Promise<string> {
  return (await auth.getUserByEmail('board@demo.example')).uid;
}
