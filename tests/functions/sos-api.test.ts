/** The second way of an SOS: tokens as Google signs them, with keys of our own. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { sosSchema } from '@domain/sos/records';
import { rateLimitOfEach } from '../../functions/src/platform/rate';
import { answer, type PostAnswer } from '../../functions/src/sos-api/answer';
import { tokenReader } from '../../functions/src/sos-api/verify-token';
import * as given from '../support/functions-school';
import {
  newKey,
  publishKey,
  signedToken,
  tokenSignedWithPublicKey,
  unsignedToken,
} from '../support/token-issuer';

const PROJECT = 'soramoyo-city';
const DAY_S = 24 * 60 * 60;
const NOW = Date.parse('2026-11-24T00:00:00Z');
const NOW_S = NOW / 1000;
const db = given.newDatabase();
const own = newKey();
const foreign = newKey();
let google: { server: Server; url: string };

beforeAll(async () => {
  google = await publishKey(own, 'k1');
});
afterAll(() => google.server.close());

const pupil = { role: 'pupil', school: 'umi-sho', pupilId: 'p1' };
const payloadOf = (change: Record<string, unknown> = {}) => ({
  ...{ iss: `https://securetoken.google.com/${PROJECT}`, aud: PROJECT, sub: 'uid-p1', ...pupil },
  ...{ iat: NOW_S - 60, exp: NOW_S + 3540, ...change },
});
const signed = (change: Record<string, unknown> = {}, key = own, kid = 'k1') =>
  signedToken(payloadOf(change), key, kid);

const bodyOf = (change: Record<string, unknown> = {}) => ({
  ...{ sosId: randomUUID(), classId: '2026-5-1', chain: 'school', at: 'unknown', safeToCallHome: 'ask' },
  ...{ capturedAt: '2026-11-23T23:59:58.000Z', ...change },
});

interface Posted {
  token?: string;
  body?: unknown;
  method?: string;
  keysUrl?: string;
  unsigned?: boolean;
  isClosed?: (pupil: { uid: string }) => Promise<boolean>;
  mayAsk?: (uid: string, now: number) => boolean;
}

async function post(posted: Posted): Promise<PostAnswer> {
  const { token, body = bodyOf(), method = 'POST', unsigned = false } = posted;
  const readToken = tokenReader({ project: PROJECT, keysUrl: posted.keysUrl ?? google.url, unsigned });
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const { isClosed, mayAsk } = posted;
  return answer(
    { method, authorization, body: bytes },
    { db, readToken, now: NOW, ...(isClosed && { isClosed }), ...(mayAsk && { mayAsk }) },
  );
}

const NOT_SIGNED_IN = { status: 401, json: { error: 'not-signed-in' } };
const stored = async (sosId: string) => fromStored(await given.readData(db, paths.sos('umi-sho', sosId)));

describe('a posted SOS', () => {
  it('is stored as the tablet would have written it, of the pupil whom the token names', async () => {
    const body = bodyOf({ want: 'nurse', via: 'come', text: 'きてください' });
    expect(await post({ token: signed(), body })).toEqual({ status: 200, json: { sosId: body.sosId } });
    const sos = sosSchema.parse(await stored(body.sosId));
    expect(sos).toEqual({
      ...{ school: 'umi-sho', pupilId: 'p1', classId: '2026-5-1', want: 'nurse', via: 'come' },
      ...{ at: 'unknown', safeToCallHome: 'ask', text: 'きてください', capturedAt: body.capturedAt },
      ...{ state: 'received', step: 0, chain: 'school' },
      ...{ receivedAt: sos.receivedAt, nextEscalationAt: sos.receivedAt },
    });
    expect(Math.abs(Date.parse(sos.receivedAt) - Date.now())).toBeLessThan(60_000);
  });

  it('has arrived when it is there already, and is not touched', async () => {
    const body = bodyOf();
    const token = signed();
    await Promise.all([post({ token, body }), post({ token, body })]);
    await db.doc(paths.sos('umi-sho', body.sosId)).update({ state: 'acknowledged', step: 2 });
    const later = { ...body, text: 'やっぱり' };
    expect(await post({ token, body: later })).toEqual({ status: 200, json: { sosId: body.sosId } });
    expect(await stored(body.sosId)).toMatchObject({ state: 'acknowledged', step: 2 });
    expect(await stored(body.sosId)).not.toHaveProperty('text');
  });

  it('is refused under an id that another pupil has taken', async () => {
    const body = bodyOf();
    await post({ token: signed(), body });
    const token = signed({ sub: 'uid-p2', pupilId: 'p2' });
    expect(await post({ token, body })).toEqual({ status: 409, json: { error: 'taken' } });
  });
});

describe('a token', () => {
  it('may have expired up to fourteen days ago', async () => {
    const expired = (days: number) => signed({ iat: NOW_S - days * DAY_S - 3600, exp: NOW_S - days * DAY_S });
    expect(await post({ token: expired(13.9) })).toMatchObject({ status: 200 });
    expect(await post({ token: expired(14.1) })).toEqual(NOT_SIGNED_IN);
  });

  it.each([
    ['signed with another key', () => signed({}, foreign)],
    ['signed with a key that nobody knows', () => signed({}, own, 'k2')],
    ['of another project', () => signed({ aud: 'another', iss: 'https://securetoken.google.com/another' })],
    ['meant for another project', () => signed({ aud: 'another' })],
    ['from another issuer', () => signed({ iss: `https://accounts.google.com` })],
    ['of nobody', () => signed({ sub: '' })],
    ['from tomorrow', () => signed({ iat: NOW_S + DAY_S, exp: NOW_S + DAY_S + 3600 })],
    ['that never expires', () => signed({ exp: undefined })],
    ['without a signature', () => unsignedToken(payloadOf())],
    ['that is none', () => 'nonsense'],
  ])('%s is refused', async (_, token) => {
    const body = bodyOf();
    expect(await post({ token: token(), body })).toEqual(NOT_SIGNED_IN);
    expect(await stored(body.sosId)).toBeUndefined();
  });

  it('whose payload was changed is refused', async () => {
    const [head, , signature] = signed().split('.');
    const forged = Buffer.from(JSON.stringify(payloadOf({ pupilId: 'p2' }))).toString('base64url');
    expect(await post({ token: `${head}.${forged}.${signature}` })).toEqual(NOT_SIGNED_IN);
  });

  it('signed with the published key as if it were a secret is refused', async () => {
    const token = tokenSignedWithPublicKey(payloadOf(), own, 'k1');
    expect(await post({ token })).toEqual(NOT_SIGNED_IN);
  });

  it.each([{ role: 'teacher' }, { role: 'leader' }, { pupilId: undefined }, { school: undefined }])(
    'of %j calls nobody: this is for pupils',
    async (change) => {
      const refusal = { status: 403, json: { error: 'not-a-pupil' } };
      expect(await post({ token: signed(change) })).toEqual(refusal);
    },
  );

  it('that cannot be checked just now is to be sent again', async () => {
    const again = { status: 503, json: { error: 'try-again' } };
    expect(await post({ token: signed(), keysUrl: 'http://127.0.0.1:9/keys' })).toEqual(again);
  });

  it('of the Auth emulator counts beside the Auth emulator only', async () => {
    const token = unsignedToken(payloadOf());
    expect(await post({ token, unsigned: true })).toMatchObject({ status: 200 });
    const foreignToken = unsignedToken(payloadOf({ aud: 'another' }));
    expect(await post({ token: foreignToken, unsigned: true })).toEqual(NOT_SIGNED_IN);
  });
});

describe('a request', () => {
  it.each([
    ['another school', { school: 'yama-sho' }],
    ['another pupil', { pupilId: 'p2' }],
    ['a later step', { step: 3 }],
    ['another state', { state: 'withdrawn' }],
    ['times of its own', { receivedAt: '2026-11-24T00:00:00.000Z' }],
    ['an id that no tablet makes', { sosId: '../../settings/sos' }],
    ['the id of a weekly drill', { sosId: 'drill-2026-11-24' }],
    ['a class that none is', { classId: 'everybody' }],
    ['a word that nobody knows', { want: 'police' }],
    ['too long a text', { text: 'あ'.repeat(501) }],
  ])('that names %s is refused', async (_, change) => {
    const refusal = { status: 400, json: { error: 'bad-request' } };
    expect(await post({ token: signed(), body: bodyOf(change) })).toEqual(refusal);
  });

  it('that is not JSON, too long, not signed in or no POST is told so in JSON', async () => {
    const token = signed();
    expect(await post({ token, body: '{"sosId"' })).toEqual({ status: 400, json: { error: 'bad-request' } });
    expect(await post({ token, body: `"${'x'.repeat(9000)}"` })).toMatchObject({ status: 413 });
    expect(await post({})).toEqual(NOT_SIGNED_IN);
    expect(await post({ token, method: 'GET' })).toMatchObject({ status: 405, json: { error: 'use-post' } });
  });
});

it('is refused to an account that was closed since', async () => {
  const isClosed = ({ uid }: { uid: string }) => Promise.resolve(uid === 'uid-p1');
  expect(await post({ token: signed(), isClosed })).toEqual({ status: 403, json: { error: 'closed' } });
  expect((await post({ token: signed({ sub: 'uid-p2' }), isClosed })).status).toBe(200);
});

it('takes no more than so many requests of one account a minute, and those of others all the same', async () => {
  const mayAsk = rateLimitOfEach(2);
  const status = async (sub: string) => (await post({ token: signed({ sub }), mayAsk })).status;
  expect([await status('uid-p1'), await status('uid-p1'), await status('uid-p1')]).toEqual([200, 200, 429]);
  expect(await status('uid-p2')).toBe(200);
});

it('is limited for a child who has an open one, and never refused as a first one', async () => {
  const token = signed({ pupilId: 'p-flood' });
  const now = new Date(NOW);
  const flood = Array.from({ length: 20 }, (_, index) => db.doc(paths.sos('umi-sho', `flood-${index}`)));
  const keep = (state: string) =>
    Promise.all(flood.map((ref) => ref.set({ pupilId: 'p-flood', state, receivedAt: now })));
  await keep('received');
  expect(await post({ token })).toEqual({ status: 429, json: { error: 'too-many' } });
  await keep('resolved');
  expect((await post({ token })).status).toBe(200);
});
