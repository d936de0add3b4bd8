/** `POST /api/sos`, apart from the web server: what is answered to a request. */
import { FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { type PostedSos, postedSosSchema } from '@domain/sos/post';
import type { PupilOfToken, TokenReading } from './verify-token';

/** No SOS is longer: 500 characters of text, three bytes each, and room to spare. */
const MAX_BYTES = 8 * 1024;

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
  'use-post' | 'too-long' | 'bad-request' | 'not-signed-in' | 'not-a-pupil' | 'taken' | 'try-again';

const refused = (status: number, error: PostError): PostAnswer => ({ status, json: { error } });

export interface PostPorts {
  readonly db: Firestore;
  readonly readToken: (token: string, now: number) => Promise<TokenReading>;
  /** Ms since 1970. */
  readonly now: number;
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
  const posted = postedSosSchema.safeParse(jsonIn(body));
  if (!posted.success) return refused(400, 'bad-request');
  const { sosId } = posted.data;
  const isStored = await store(ports.db, reading.pupil, posted.data);
  return isStored ? { status: 200, json: { sosId } } : refused(409, 'taken');
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Creates what the tablet itself would have written, with the same two times. An SOS that is there already is never touched: of the
 * same pupil it has arrived (perhaps by the first way), of another one this is refused.
 */
function store(
  db: Firestore,
  { school, pupilId }: PupilOfToken,
  { sosId, capturedAt, ...posted }: PostedSos,
): Promise<boolean> {
  const ref = db.doc(paths.sos(school, sosId));
  return db.runTransaction(async (transaction) => {
    const standing = await transaction.get(ref);
    if (standing.exists) return standing.get('pupilId') === pupilId;
    transaction.create(ref, {
      ...{ ...posted, school, pupilId, state: 'received', step: 0 },
      capturedAt: Timestamp.fromMillis(Date.parse(capturedAt)),
      ...{ receivedAt: FieldValue.serverTimestamp(), nextEscalationAt: FieldValue.serverTimestamp() },
    });
    return true;
  });
}
