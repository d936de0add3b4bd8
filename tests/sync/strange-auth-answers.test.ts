/** What Firebase's own client makes of answers that are not Auth's, and of those that close an account: on a real socket. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
// Under Node the client takes the fetch that there is when it is loaded.
import '@/firebase/own-auth-answers';
import { type FirebaseApp, deleteApp, initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  inMemoryPersistence,
  initializeAuth,
  signInWithEmailAndPassword,
} from 'firebase/auth';
import { getFirestore } from 'firebase/firestore/lite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accountState } from '@/firebase/account';
import type { Connection } from '@/firebase/connection';
import { onServerTime } from '@/firebase/heard';

const UID = 'a';
const AHEAD_MS = 24 * 60 * 60 * 1000;

type Answer = readonly [status: number, body: unknown];
const refusal = (message: string, status = 400): Answer => [status, { error: { code: status, message } }];

function freshToken(): Answer {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const iat = Math.floor((Date.now() + AHEAD_MS) / 1000);
  const token = `${part({ alg: 'none' })}.${part({ sub: UID, auth_time: iat, iat, exp: iat + 3600 })}.x`;
  const names = { idToken: token, refreshToken: 'r', expiresIn: '3600', localId: UID };
  return [200, { ...names, access_token: token, refresh_token: 'r', expires_in: '3600' }];
}

let answer: Answer;
let server: Server;
let app: FirebaseApp;
let connection: Connection;

beforeEach(async () => {
  answer = freshToken();
  server = createServer(({ url }, response) => {
    const [status, body] = url?.includes('lookup') ? [200, { users: [{ localId: UID }] }] : answer;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  app = initializeApp({ projectId: 'demo-soramoyo', apiKey: 'demo' }, 'strange-auth-answers');
  connection = {
    auth: initializeAuth(app, { persistence: inMemoryPersistence }),
    db: getFirestore(app),
  };
  const { port } = server.address() as AddressInfo;
  connectAuthEmulator(connection.auth, `http://127.0.0.1:${port}`, { disableWarnings: true });
  await signInWithEmailAndPassword(connection.auth, 'a@example.jp', 'password');
});
afterEach(async () => {
  await deleteApp(app);
  server.closeAllConnections();
  server.close();
});

it('hears from a fresh token that the account is open, and what time it is', async () => {
  const heard = vi.fn<(offsetMs: number) => void>();
  const forget = onServerTime(heard);
  expect(await accountState(connection, UID, true)).toMatchObject({ kind: 'open' });
  forget();
  expect(Math.abs((heard.mock.lastCall?.[0] ?? 0) - AHEAD_MS)).toBeLessThan(10_000);
});

it.each(['USER_DISABLED', 'USER_NOT_FOUND', 'TOKEN_EXPIRED', 'INVALID_REFRESH_TOKEN'])(
  'takes %s for a closed account',
  async (word) => {
    answer = refusal(word);
    expect(await accountState(connection, UID, true)).toEqual({ kind: 'closed' });
  },
);

it.each<[string, Answer]>([
  ['a portal’s page', [200, '<h1>Log in to the school Wi-Fi</h1>']],
  ['any JSON with 200', [200, {}]],
  ['a filter that forbids in JSON', refusal('blocked', 403)],
  ['a quota', refusal('QUOTA_EXCEEDED', 429)],
  ['a key that is switched off', refusal('API_KEY_INVALID')],
])('does not sign a pupil out at %s', async (_, strange) => {
  answer = strange;
  expect(await accountState(connection, UID, true)).toEqual({ kind: 'unknown' });
  expect(connection.auth.currentUser?.uid).toBe(UID);
  answer = freshToken();
  expect(await accountState(connection, UID, true)).toMatchObject({ kind: 'open' });
});
