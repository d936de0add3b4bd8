/**
 * Only what Firestore itself answered counts. Its light client goes by the HTTP status alone, so that a filter's 403 would be a
 * refusal, and any JSON with 200 an acknowledgement. What does not have Firestore's shape becomes a request without an answer.
 */
import { fields } from './fields';
import { heardServerTime } from './heard';

const REQUEST =
  /\/v1\/projects\/[^/]+\/databases\/[^/]+\/documents.*:(commit|batchGet|runQuery|runAggregationQuery)(\?|$)/;
/** A request that has no answer by then gets none, ms: it must not keep the few connections of a browser from others. */
const LIMIT_MS = 30_000;
/** What Firestore says of each document or at the end of a list. */
const PARTS = ['found', 'missing', 'document', 'result', 'readTime', 'transaction', 'done', 'skippedResults'];
/** The refusals that are about what was sent. By any other, nothing is known. */
const REFUSALS: Record<string, number> = { PERMISSION_DENIED: 403, INVALID_ARGUMENT: 400 };
const UNKNOWN = 500;

const plainFetch = globalThis.fetch.bind(globalThis);

globalThis.fetch = (input, init) => {
  const method = typeof input === 'string' ? REQUEST.exec(input)?.[1] : undefined;
  return method === undefined ? plainFetch(input, init) : ownAnswer(method, input, init);
};

async function ownAnswer(method: string, ...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const asked = Date.now();
  const response = await plainFetch(input, {
    ...init,
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  const body: unknown = await response.json();
  if (!response.ok) return Response.json(body, { status: refusalIn(body, response.status) });
  const time = method === 'commit' ? timeOfCommit(body) : timeOfList(body);
  if (time !== undefined) heardServerTime(Date.parse(time), asked);
  return Response.json(body);
}

/** The status that the client is to go by. Throws when the refusal is not Firestore's. */
function refusalIn(body: unknown, httpStatus: number): number {
  const [whole] = Array.isArray(body) ? (body as unknown[]) : [body];
  const error = fields(fields(whole).error);
  if (error.code !== httpStatus || typeof error.status !== 'string') throw new TypeError('not Firestore');
  // Refused with details is the project (a key, a quota, billing), not the record: the rules give none.
  if (error.status === 'PERMISSION_DENIED' && Array.isArray(error.details)) return UNKNOWN;
  return REFUSALS[error.status] ?? (httpStatus === 403 || httpStatus === 400 ? UNKNOWN : httpStatus);
}

function timeOfCommit(body: unknown): string | undefined {
  const { commitTime, writeResults } = fields(body);
  if (typeof commitTime === 'string') return commitTime;
  if (!Array.isArray(writeResults)) throw new TypeError('not Firestore');
  return undefined;
}

function timeOfList(body: unknown): string | undefined {
  if (!Array.isArray(body)) throw new TypeError('not Firestore');
  const parts = body.map(fields);
  if (!parts.every((part) => PARTS.some((name) => name in part))) throw new TypeError('not Firestore');
  return parts.map(({ readTime }) => readTime).find((one) => typeof one === 'string');
}
