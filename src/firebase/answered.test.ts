import { expect, it, vi } from 'vitest';
import { answered } from './answered';
import type { Connection } from './connection';

const refusedToken = () => Promise.reject(Object.assign(new Error('401'), { code: 'unauthenticated' }));

function signedIn() {
  const getIdToken = vi.fn<(isFresh: boolean) => Promise<string>>().mockResolvedValue('token');
  return { getIdToken, connection: { auth: { currentUser: { getIdToken } } } as unknown as Connection };
}

it('tries again by itself with a fresh token when the server refuses one', async () => {
  const { getIdToken, connection } = signedIn();
  const request = vi.fn(() => Promise.resolve('arrived')).mockImplementationOnce(refusedToken);
  expect(await answered(connection, request)).toBe('arrived');
  expect(getIdToken.mock.calls).toEqual([[false], [true]]);
});

it('goes on trying later while every token is refused, because somebody is signed in', async () => {
  const { connection } = signedIn();
  expect(await answered(connection, refusedToken)).toEqual({ kind: 'unreachable' });
});

it('learns from the fresh token that the account is closed', async () => {
  const { getIdToken, connection } = signedIn();
  getIdToken.mockImplementation((isFresh) =>
    isFresh
      ? Promise.reject(Object.assign(new Error('disabled'), { code: 'auth/user-disabled' }))
      : Promise.resolve('token'),
  );
  expect(await answered(connection, refusedToken)).toEqual({ kind: 'disabled' });
});
