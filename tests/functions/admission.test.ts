/** Who may make an account, through the Auth emulator and the deployed blocking function. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { paths } from '@domain/paths';
import { emailHash } from '../../functions/src/identities/identity-of';
import { functionsDatabase } from '../../scripts/stack/functions-database';

const answerSchema = z.object({
  idToken: z.optional(z.string()),
  error: z.optional(z.object({ message: z.string() })),
});

async function signUp(email: string) {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  if (host === undefined)
    throw new Error('FIREBASE_AUTH_EMULATOR_HOST is not set: run this suite through npm test');
  const url = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=demo`;
  const body = JSON.stringify({ email, password: 'soramoyo', returnSecureToken: true });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return answerSchema.parse(await response.json());
}

function claimsIn(idToken: string | undefined): unknown {
  const [, payload = ''] = idToken?.split('.') ?? [];
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

it('makes no account for an address that no import has named', async () => {
  const { idToken, error } = await signUp(`stranger-${randomUUID()}@demo.example`);
  expect(idToken).toBeUndefined();
  expect(error?.message).toContain('not-admitted');
});

it('gives who stands in the roster the claims that the rules go by', async () => {
  const email = `Nami-${randomUUID()}@demo.example`;
  const identity = { role: 'pupil', school: 'umi-sho', pupilId: 'p0', classId: '2026-5-1' };
  const db = functionsDatabase(process.env.GCLOUD_PROJECT ?? 'demo-soramoyo');
  await db.doc(paths.identity(emailHash(email))).set(identity);
  expect(claimsIn((await signUp(email)).idToken)).toMatchObject(identity);
});
