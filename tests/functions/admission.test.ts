/** Who may make an account, through the Auth emulator and the deployed blocking function. */
import { randomUUID } from 'node:crypto';
import { getAuth } from 'firebase-admin/auth';
import { getApps, initializeApp } from 'firebase-admin/app';
import { beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { paths } from '@domain/paths';
import { emailHash } from '../../functions/src/identities/identity-of';
import { functionsDatabase } from '../../scripts/stack/functions-database';

const answerSchema = z.object({
  idToken: z.optional(z.string()),
  error: z.optional(z.object({ message: z.string() })),
});

const PROJECT = process.env.GCLOUD_PROJECT ?? 'demo-soramoyo';
const db = functionsDatabase(PROJECT);
const auth = getAuth(getApps()[0] ?? initializeApp({ projectId: PROJECT }));

async function call(method: string, body: object) {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  if (host === undefined)
    throw new Error('FIREBASE_AUTH_EMULATOR_HOST is not set: run this suite through npm test');
  const url = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=demo`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ returnSecureToken: true, ...body }),
  });
  return answerSchema.parse(await response.json());
}

const signUp = (email: string) => call('signUp', { email, password: 'soramoyo' });
const signIn = (email: string) => call('signInWithPassword', { email, password: 'soramoyo' });

const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');

/** As a provider's page sends somebody back. */
function comeFrom(providerId: string, email: string, more: object = {}, session: object = {}) {
  const claims = { sub: randomUUID(), email, email_verified: true, ...more };
  const idToken = `${part({ alg: 'none' })}.${part(claims)}.`;
  const postBody = `id_token=${idToken}&providerId=${providerId}`;
  return call('signInWithIdp', { postBody, requestUri: 'http://localhost', ...session });
}

function claimsIn(idToken: string | undefined): unknown {
  const [, payload = ''] = idToken?.split('.') ?? [];
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

const CLAIMS = { role: 'pupil', school: 'umi-sho', pupilId: 'p0', classId: '2026-5-1' };

/** A child of the roster, whose account an import has not made, or has lost. */
async function named(): Promise<{ email: string; uid: string }> {
  const email = `Nami-${randomUUID()}@demo.example`;
  const uid = `u${emailHash(email).slice(0, 19)}`;
  await db.doc(paths.identity(emailHash(email))).set({ ...CLAIMS, uid });
  return { email, uid };
}

/** The same with the account that an import makes. */
async function imported(): Promise<{ email: string; uid: string }> {
  const child = await named();
  await auth.createUser({ ...child, password: 'soramoyo', emailVerified: true });
  await auth.setCustomUserClaims(child.uid, CLAIMS);
  return child;
}

/** The emulator knows the blocking function a little after it answers. */
beforeAll(async () => {
  const refused = async () =>
    expect((await signUp(`early-${randomUUID()}@demo.example`)).error?.message).toContain('not-admitted');
  await vi.waitFor(refused, { timeout: 60_000, interval: 500 });
}, 70_000);

it('makes no account for an address that no import has named', async () => {
  const { idToken, error } = await signUp(`stranger-${randomUUID()}@demo.example`);
  expect(idToken).toBeUndefined();
  expect(error?.message).toContain('not-admitted');
});

it('makes no account for whoever merely types the address of a child', async () => {
  const { email } = await named();
  const { idToken, error } = await signUp(email);
  expect(idToken).toBeUndefined();
  expect(error?.message).toContain('not-admitted');
});

it('makes no account for a child whose own account was deleted by whoever held it', async () => {
  const { email } = await imported();
  const { idToken = '' } = await signIn(email);
  await call('delete', { idToken });
  expect((await signUp(email)).idToken).toBeUndefined();
});

it('gives whom a named provider vouches for the claims that the rules go by, and remembers the account', async () => {
  const { email } = await named();
  const { idToken } = await comeFrom('google.com', email);
  expect(claimsIn(idToken)).toMatchObject(CLAIMS);
  const { uid } = await auth.getUserByEmail(email);
  expect((await db.doc(paths.identity(emailHash(email))).get()).get('account')).toBe(uid);
  expect((await comeFrom('google.com', email)).idToken === undefined).toBe(false);
});

it.each([
  ['of a provider that nobody has named', 'apple.com', {}],
  ['that the provider has not verified', 'google.com', { email_verified: false }],
])('makes no account for an address %s', async (_, provider, claims) => {
  const { email } = await named();
  expect((await comeFrom(provider, email, claims)).idToken).toBeUndefined();
});

it('lets the owner of an account that an import made in, with a password or by the school account', async () => {
  const { email, uid } = await imported();
  expect(claimsIn((await signIn(email)).idToken)).toMatchObject({ user_id: uid, ...CLAIMS });
  expect(claimsIn((await comeFrom('google.com', email)).idToken)).toMatchObject({ user_id: uid, ...CLAIMS });
});

it('gives whoever takes the address of another child for their own account nothing of that child', async () => {
  const [one, other] = [await imported(), await named()];
  const { idToken = '' } = await signIn(one.email);
  await call('update', { idToken, email: other.email });
  expect(claimsIn((await signIn(other.email)).idToken)).toMatchObject({ user_id: one.uid, ...CLAIMS });
});

it('lets no member of staff sign up either', async () => {
  const email = `leader-${randomUUID()}@demo.example`;
  await db.doc(paths.identity(emailHash(email))).set({ role: 'leader', school: 'umi-sho', uid: 'u-leader' });
  expect((await signUp(email)).error?.message).toContain('not-admitted');
});
