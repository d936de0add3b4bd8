import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const TOKEN = 'https://securetoken.googleapis.com/v1/token?key=demo';
const LOOKUP = 'http://127.0.0.1:9099/identitytoolkit.googleapis.com/v1/accounts:lookup?key=demo';

let answer: () => Response;
const network = globalThis.fetch;
beforeAll(async () => {
  globalThis.fetch = () => Promise.resolve(answer());
  await import('./own-auth-answers');
});
afterAll(() => {
  globalThis.fetch = network;
  vi.resetModules();
});

const json = (status: number, body: unknown) => () => Response.json(body, { status });
const refusal = (message: string, status = 400) => json(status, { error: { code: status, message } });
const fresh = { access_token: 'a', refresh_token: 'r', expires_in: '3600' };

it.each([
  ['a fresh token', TOKEN, json(200, fresh)],
  ['an account', LOOKUP, json(200, { users: [{ localId: 'a' }] })],
  ['a disabled account', TOKEN, refusal('USER_DISABLED')],
  ['a deleted account', LOOKUP, refusal('USER_NOT_FOUND')],
  ['a withdrawn sign-in', TOKEN, refusal('TOKEN_EXPIRED')],
  ['a refused token with words', TOKEN, refusal('INVALID_REFRESH_TOKEN : it is not one')],
])('passes on %s', async (_, url, answers) => {
  answer = answers;
  expect(await (await fetch(url)).json()).toEqual(await answers().json());
});

it.each([
  ['a portal’s page', TOKEN, () => new Response('<h1>Log in</h1>')],
  ['anything in JSON with 200', TOKEN, json(200, {})],
  ['an account that is none', LOOKUP, json(200, { users: [] })],
  ['a filter’s refusal', TOKEN, json(403, { error: { code: 403, message: 'blocked' } })],
  ['Auth’s word with another status', TOKEN, json(403, { error: { code: 400, message: 'USER_DISABLED' } })],
  ['a quota', LOOKUP, refusal('RESOURCE_EXHAUSTED', 429)],
  ['a key that is switched off', TOKEN, refusal('API key not valid')],
  ['an old token of a slow clock', LOOKUP, refusal('INVALID_ID_TOKEN')],
])('takes %s for no answer', async (_, url, answers) => {
  answer = answers;
  await expect(fetch(url)).rejects.toThrow();
});

it('leaves every other request as it is', async () => {
  answer = json(403, {});
  expect((await fetch('https://example.org/v1/token')).status).toBe(403);
});
