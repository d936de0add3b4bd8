/** What takes data out or says who may do what asks for a sign-in of just now. */
import { expect, it } from 'vitest';
import { PROOF_MS } from '@domain/accounts/staff-session';
import { paths } from '@domain/paths';
import { NOW, openCommandSchool, PEOPLE, send } from '../support/command-school';
import { newDatabase, SCHOOL } from '../support/functions-school';

const signedIn = (ago: number) => ({
  ...PEOPLE.admin,
  token: { ...PEOPLE.admin.token, auth_time: (NOW - ago) / 1000 },
});

it('is done for whoever has just signed in, and refused with nothing changed to an old sign-in', async () => {
  const db = newDatabase();
  await openCommandSchool(db);
  const stored = async () => (await db.doc(paths.staff(SCHOOL, 'nurse-2')).get()).exists;
  const old = signedIn(PROOF_MS + 120_000);
  expect(await send(db, old, 'store-staff-member')).toEqual({ done: false, why: 'prove-again' });
  expect(await stored()).toBe(false);
  expect(await send(db, old, 'cover-class')).toEqual({ done: true });
  expect(await send(db, signedIn(60_000), 'store-staff-member')).toEqual({ done: true });
  expect(await stored()).toBe(true);
});
