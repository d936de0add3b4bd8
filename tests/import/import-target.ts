import { readCollection, readDocuments } from '../../scripts/import/store';
import { connect, type Target } from '../../scripts/import/target';

let projects = 0;

/** A project of the running emulators that nobody else uses. */
export function emptyTarget(): Target {
  const { FIRESTORE_EMULATOR_HOST: firestore, FIREBASE_AUTH_EMULATOR_HOST: auth } = process.env;
  if (firestore === undefined || auth === undefined)
    throw new Error('run this with the Firestore and Auth emulators');
  projects += 1;
  return connect({ project: `demo-import-${process.pid}-${projects}`, hosts: { firestore, auth } });
}

/** Everything that an import has written, as text that can be compared. */
export async function everythingIn({ db, auth }: Target): Promise<string> {
  const schools = [...(await readCollection(db, 'schools')).keys()];
  const parts = schools.flatMap((school) =>
    ['classes', 'rosters', 'staff', 'pupils'].map((part) => readCollection(db, `${school}/${part}`)),
  );
  const documents = [
    await readDocuments(db, schools),
    await readCollection(db, 'identities'),
    await readCollection(db, 'boardStaff'),
    ...(await Promise.all(parts)),
  ].flatMap((found) => [...found]);
  const { users } = await auth.listUsers(1000);
  const accounts = users.map(({ uid, email, displayName, disabled, customClaims }) => [
    uid,
    { email, displayName, disabled, customClaims },
  ]);
  const byKey = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
  return JSON.stringify([...documents.sort(byKey), ...accounts.sort(byKey)]);
}
