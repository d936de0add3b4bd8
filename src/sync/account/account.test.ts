import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '@/firebase/connection';
import * as requests from '@/firebase/requests';
import { tabletDatabase } from '@/local/database';
import { lastAnswer } from '@/local/last-answer';
import { closeSession } from '@/local/session-store';
import { signedIn } from '@/local/tablet.fixture';
import { checkAccount } from './account';
import * as sosStore from '../sos/store';

vi.mock('@/firebase/requests', () => ({ readStored: vi.fn(), signedInAs: vi.fn() }));

const ISSUED = '2026-11-20T00:00:00Z';
const token = () => Promise.resolve({ issuedAtTime: ISSUED });
const refused = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

let user: { uid: string; getIdTokenResult: (isFresh: boolean) => Promise<unknown> } | null;
let steps: string[];
const pass = (step: string) => () => Promise.resolve(steps.push(step));
const connection = {
  auth: {
    authStateReady: () => Promise.resolve(),
    get currentUser() {
      return user;
    },
  },
} as unknown as Connection;

beforeEach(async () => {
  vi.stubGlobal('navigator', { onLine: true });
  steps = [];
  user = { uid: 'a', getIdTokenResult: token };
  await signedIn(tabletDatabase(), 'a');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await tabletDatabase().delete();
  await tabletDatabase().open();
});

async function check(pause = pass('waits')): Promise<string[]> {
  const connect = () => {
    steps.push('asks');
    return Promise.resolve(connection);
  };
  await checkAccount({ connect, sendSos: pass('sends SOS'), close: pass('closes'), pause });
  return steps;
}

it('remembers the answer to a pupil whose account is open', async () => {
  expect(await check()).toEqual(['asks']);
  expect((await lastAnswer()).answeredAtMs).toBe(Date.parse(ISSUED));
});

it.each(['user-disabled', 'user-token-expired', 'user-not-found', 'invalid-refresh-token'])(
  'closes when Auth says %s',
  async (code) => {
    user = { uid: 'a', getIdTokenResult: refused(`auth/${code}`) };
    expect(await check()).toEqual(['asks', 'closes']);
  },
);

it.each([
  'auth/network-request-failed',
  'auth/timeout',
  'auth/internal-error',
  'auth/too-many-requests',
  'auth/quota-exceeded',
  'permission-denied',
  'unauthenticated',
])('stays open on %s, which does not tell that the account is closed', async (code) => {
  user = { uid: 'a', getIdTokenResult: refused(code) };
  expect(await check()).toEqual(['asks']);
  expect((await lastAnswer()).answeredAtMs).toBeUndefined();
});

it('says nothing about a pupil while Firebase has somebody else', async () => {
  user = { uid: 'b', getIdTokenResult: refused('auth/user-disabled') };
  expect(await check()).toEqual(['asks']);
});

it('asks nothing without a network, and nothing when nobody is signed in', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  expect(await check()).toEqual([]);
  vi.stubGlobal('navigator', { onLine: true });
  await closeSession('a');
  expect(await check()).toEqual([]);
});

it('lets an SOS that waits go first', async () => {
  vi.spyOn(sosStore, 'countUnsentSos').mockResolvedValue(1);
  user = { uid: 'a', getIdTokenResult: refused('auth/user-disabled') };
  expect(await check()).toEqual(['sends SOS', 'asks', 'closes']);
});

it('asks Auth each time for a pupil, for staff when the token is due', async () => {
  const ask = vi.fn(token);
  user = { uid: 'a', getIdTokenResult: ask };
  await check();
  await tabletDatabase().session.put({
    id: 'current',
    session: { kind: 'staff', uid: 'a', role: 'teacher', school: 's' },
  });
  await check();
  expect(ask.mock.calls).toEqual([[true], [false]]);
});

describe('when Firebase has nobody although a pupil is signed in here', () => {
  beforeEach(() => {
    user = null;
    vi.mocked(requests.signedInAs).mockImplementation(() => Promise.resolve(user?.uid ?? null));
    vi.mocked(requests.readStored).mockResolvedValue({ kind: 'denied', code: 'permission-denied' });
  });

  it('closes once Firestore itself has refused to talk with nobody', async () => {
    expect(await check()).toEqual(['asks', 'waits', 'closes']);
  });

  it.each(['unreachable', 'busy'] as const)('stays open while Firestore is %s', async (kind) => {
    vi.mocked(requests.readStored).mockResolvedValue({ kind });
    expect(await check()).toEqual(['asks', 'waits']);
  });

  it('stays open when the sign-in of another tab was only not known here yet', async () => {
    const pause = () => {
      user = { uid: 'a', getIdTokenResult: token };
      return Promise.resolve(0);
    };
    expect(await check(pause)).toEqual(['asks']);
  });
});
