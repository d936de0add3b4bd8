/**
 * Only what Firebase Auth itself answered about a sign-in counts. Its client signs a person out at whatever else it meets: a
 * filter's 403 in JSON, `{}` with 200, a quota. All of that becomes a request without an answer.
 */
import { fields } from './fields';

const REQUEST =
  /\/(securetoken\.googleapis\.com\/v1\/token|identitytoolkit\.googleapis\.com\/v1\/accounts:lookup)\?/;
/** Not INVALID_ID_TOKEN: on a tablet whose clock is slow an old token is shown, and the account is open. */
const REFUSALS = ['USER_DISABLED', 'USER_NOT_FOUND', 'TOKEN_EXPIRED', 'INVALID_REFRESH_TOKEN'];

const plainFetch = globalThis.fetch.bind(globalThis);

globalThis.fetch = (input, init) => {
  const isAsked = typeof input === 'string' && REQUEST.test(input);
  return isAsked ? ownAnswer(input, init) : plainFetch(input, init);
};

async function ownAnswer(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const response = await plainFetch(input, { ...init, redirect: 'error', cache: 'no-store' });
  const body: unknown = await response.json();
  const isOwn = response.ok ? isToken(body) || isAccount(body) : isRefusal(body, response.status);
  if (!isOwn) throw new TypeError('not Auth');
  return Response.json(body, { status: response.status });
}

function isToken(body: unknown): boolean {
  const token = fields(body);
  return ['access_token', 'refresh_token', 'expires_in'].every((name) => typeof token[name] === 'string');
}

function isAccount(body: unknown): boolean {
  const { users } = fields(body);
  return Array.isArray(users) && users.length > 0;
}

function isRefusal(body: unknown, httpStatus: number): boolean {
  const { code, message } = fields(fields(body).error);
  return code === httpStatus && REFUSALS.includes(String(message).split(' ')[0] ?? '');
}
