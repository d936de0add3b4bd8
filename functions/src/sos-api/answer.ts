/** `POST /api/sos`, apart from the web server: what is answered to a request. */
import { type DocumentSnapshot, FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { type PostedSos, postedSosSchema } from '@domain/sos/post';
import { OPEN_STATES } from '@domain/sos/open';
import type { PupilOfToken, TokenReading } from './verify-token';

/** No SOS is longer: 500 characters of text, three bytes each, and room to spare. */
const MAX_BYTES = 8 * 1024;
const HOUR_MS = 60 * 60_000;
const MOST_AN_HOUR = 20;

export interface PostRequest {
  readonly method: string;
  readonly authorization: string | undefined;
  /** As it came. */
  readonly body: Buffer;
}

export interface PostAnswer {
  readonly status: number;
  /** `sosId`: it is stored. Nothing else says that it has arrived. */
  readonly json: { readonly sosId: string } | { readonly error: PostError };
}

export type PostError =
  | 'use-post'
  | 'too-long'
  | 'bad-request'
  | 'not-signed-in'
  | 'not-a-pupil'
  | 'closed'
  | 'taken'
  | 'too-many'
  | 'try-again';

const refused = (status: number, error: PostError): PostAnswer => ({ status, json: { error } });

export interface PostPorts {
  readonly db: Firestore;
  readonly readToken: (token: string, now: number) => Promise<TokenReading>;
  /** Ms since 1970. */
  readonly now: number;
  /** Whether the account was disabled or deleted since the token was made. */
  readonly isClosed?: (pupil: PupilOfToken) => Promise<boolean>;
  /** Whether this account has not asked too often just now. */
  readonly mayAsk?: (uid: string, now: number) => boolean;
}

export async function answer(
  { method, authorization, body }: PostRequest,
  ports: PostPorts,
): Promise<PostAnswer> {
  if (method !== 'POST') return refused(405, 'use-post');
  if (body.byteLength > MAX_BYTES) return refused(413, 'too-long');
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) return refused(401, 'not-signed-in');
  const reading = await ports.readToken(token, ports.now);
  if ('refused' in reading) {
    if (reading.refused === 'no-keys') return refused(503, 'try-again');
    return refused(reading.refused === 'not-a-pupil' ? 403 : 401, reading.refused);
  }
  if (!(ports.mayAsk?.(reading.pupil.uid, ports.now) ?? true)) return refused(429, 'too-many');
  if (await ports.isClosed?.(reading.pupil)) return refused(403, 'closed');
  const posted = postedSosSchema.safeParse(jsonIn(body));
  if (!posted.success) return refused(400, 'bad-request');
  const { sosId } = posted.data;
  const outcome = await store(ports, reading.pupil, posted.data);
  if (outcome === 'stored') return { status: 200, json: { sosId } };
  return outcome === 'taken' ? refused(409, 'taken') : refused(429, 'too-many');
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** More than so many in an hour, while one is open that adults look at: a first one is never refused. */
function isFlood(own: readonly DocumentSnapshot[], now: number): boolean {
  const since = Timestamp.fromMillis(now - HOUR_MS);
  const lately = own.filter((one) => (one.get('receivedAt') as Timestamp) > since);
  return (
    lately.length >= MOST_AN_HOUR && own.some((one) => OPEN_STATES.some((open) => open === one.get('state')))
  );
}

/**
 * Creates what the tablet itself would have written, with the same two times. An SOS that is there already is never touched: of the
 * same pupil it has arrived (perhaps by the first way), of another one this is refused.
 */
async function store(
  { db, now }: PostPorts,
  { school, pupilId }: PupilOfToken,
  { sosId, capturedAt, ...posted }: PostedSos,
): Promise<'stored' | 'taken' | 'too-many'> {
  const ref = db.doc(paths.sos(school, sosId));
  const own = db.collection(paths.sosCollection(school)).where('pupilId', '==', pupilId);
  // Outside the transaction: two posts at once would wait for each other's, and a limit need not be exact.
  const { docs } = await own.select('state', 'receivedAt').get();
  return db.runTransaction(async (transaction) => {
    const standing = await transaction.get(ref);
    if (standing.exists) return standing.get('pupilId') === pupilId ? 'stored' : 'taken';
    if (isFlood(docs, now)) return 'too-many';
    transaction.create(ref, {
      ...{ ...posted, school, pupilId, state: 'received', step: 0 },
      capturedAt: Timestamp.fromMillis(Date.parse(capturedAt)),
      ...{ receivedAt: FieldValue.serverTimestamp(), nextEscalationAt: FieldValue.serverTimestamp() },
    });
    return 'stored';
  });
}
