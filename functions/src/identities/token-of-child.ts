/** The token that lets a child of grades 1–3 in, once its pictures were right. */
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { hasCards } from '@domain/accounts/cards';
import { paths } from '@domain/paths';
import { type Pupil, pupilSchema } from '@domain/school/school';
import { policySchema } from '@domain/school/settings';
import { leniently } from '../platform/store';

interface Ports {
  readonly db: Firestore;
  readonly auth: Auth;
}

/** `undefined`: the school has no cards, or the child is not here, not of these classes or shut out. */
export async function tokenOfChild(
  { db, auth }: Ports,
  { school, pupilId }: { readonly school: string; readonly pupilId: string },
  isOf: (pupil: Pupil) => boolean = () => true,
): Promise<string | undefined> {
  const [policy, pupil] = await Promise.all([
    db.doc(paths.settings(school, 'policy')).get(),
    db.doc(paths.pupil(school, pupilId)).get(),
  ]);
  const child = leniently(pupilSchema, pupil);
  const isOn = leniently(policySchema, policy)?.cards === true;
  if (!isOn || child?.status !== 'active' || !hasCards(child.classId) || !isOf(child)) return undefined;
  const { docs } = await db.collection('identities').where('uid', '==', child.uid).get();
  const [uid = child.uid] = docs.flatMap((one) => (one.get('account') as string | undefined) ?? []);
  const claims = { role: 'pupil', school, pupilId, classId: child.classId };
  const isOpened = await isOpen(auth, uid, `${child.familyName} ${child.givenName}`, claims);
  return isOpened ? auth.createCustomToken(uid) : undefined;
}

/** Whoever has no address has no account before the first card. */
async function isOpen(auth: Auth, uid: string, displayName: string, claims: object): Promise<boolean> {
  const user = await auth.getUser(uid).catch(() => undefined);
  if (user) return !user.disabled;
  await auth.createUser({ uid, displayName });
  await auth.setCustomUserClaims(uid, claims);
  return true;
}
