/** Answers that are not the server's, or not what was hoped for: the pupils' real client against a real socket. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deleteApp, initializeApp } from 'firebase/app';
import { inMemoryPersistence, initializeAuth } from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore } from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCheckIn } from '@domain/answers/check-in.fixture';
import { onServerTime } from '@/firebase/heard';
import { commitWrites, readStored } from '@/firebase/requests';

const write = sampleCheckIn();

const json = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const html = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Log in to the school Wi-Fi</h1>');
};
const switchedOff = json(403, {
  error: {
    code: 403,
    status: 'PERMISSION_DENIED',
    message: 'API key not valid',
    details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_SERVICE_BLOCKED' }],
  },
});
const redirected = (response: ServerResponse) => {
  response.writeHead(302, { location: 'http://127.0.0.1:1/login' }).end();
};
const error = (code: number, status: string) => json(code, { error: { code, message: status, status } });

describe('the pupils’ client', () => {
  let answer: (response: ServerResponse) => void;
  let server: Server;
  const app = initializeApp({ projectId: 'demo-soramoyo', apiKey: 'demo' }, 'strange-answers');
  const connection = {
    auth: initializeAuth(app, { persistence: inMemoryPersistence }),
    db: getFirestore(app),
  };

  beforeAll(async () => {
    server = createServer((_, response) => answer(response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    connectFirestoreEmulator(connection.db, '127.0.0.1', (server.address() as AddressInfo).port);
  });
  afterAll(async () => {
    await deleteApp(app);
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['a portal with its log-in page and 200', html(200), { kind: 'unreachable' }],
    ['a portal that forbids with a page', html(403), { kind: 'unreachable' }],
    ['a proxy that found no way', html(502), { kind: 'unreachable' }],
    ['a filter that forbids in JSON', json(403, { error: 'blocked' }), { kind: 'unreachable' }],
    [
      'a filter that forbids in a gateway’s JSON',
      json(403, { error: { code: 403, message: 'blocked' } }),
      { kind: 'unreachable' },
    ],
    ['a filter without a way', json(404, { message: 'no route' }), { kind: 'unreachable' }],
    ['a proxy’s limit of size', json(413, { message: 'too large' }), { kind: 'unreachable' }],
    ['a page not shown for reasons of law', html(451), { kind: 'unreachable' }],
    ['a proxy that wants a password', json(401, { message: 'who?' }), { kind: 'unreachable' }],
    ['a way to a log-in page', redirected, { kind: 'unreachable' }],
    ['a portal that answers in JSON', json(200, { login: true }), { kind: 'unreachable' }],
    ['a database that is not there', error(404, 'NOT_FOUND'), { kind: 'unreachable' }],
    ['a database of another kind', error(400, 'FAILED_PRECONDITION'), { kind: 'unreachable' }],
    ['a project whose key is switched off', switchedOff, { kind: 'unreachable' }],
    ['a malformed request', error(400, 'INVALID_ARGUMENT'), { kind: 'denied', code: 'failed-precondition' }],
    ['a cut connection', (response: ServerResponse) => response.destroy(), { kind: 'unreachable' }],
    ['429', error(429, 'RESOURCE_EXHAUSTED'), { kind: 'busy' }],
    ['503', error(503, 'UNAVAILABLE'), { kind: 'busy' }],
    ['a refused token', error(401, 'UNAUTHENTICATED'), { kind: 'signed-out' }],
    ['a refusal', error(403, 'PERMISSION_DENIED'), { kind: 'denied', code: 'permission-denied' }],
    [
      'an acknowledgement',
      json(200, { writeResults: [{}], commitTime: '2026-11-20T00:00:00Z' }),
      { kind: 'accepted' },
    ],
  ])('takes %s for what it is', async (_, given, expected) => {
    answer = given;
    expect(await commitWrites(connection, [write])).toEqual(expected);
  });

  it('does not even send what no server would take', async () => {
    answer = json(200, { writeResults: [{}] });
    const document = { ...write.document, day: '2026-02-30' };
    const refused = await commitWrites(connection, [{ ...write, document }]);
    expect(refused).toEqual({ kind: 'denied', code: 'malformed' });
  });

  it.each([
    ['a list of something else', json(200, [{ blocked: true }])],
    ['no list', json(200, {})],
    ['a filter’s refusal', json(403, { error: { code: 403, message: 'no' } })],
  ])('does not take %s for an empty document', async (_, given) => {
    answer = given;
    expect(await readStored(connection, write.path)).toEqual({ kind: 'unreachable' });
  });

  it('learns the time from what Firestore says, not from a header on the way', async () => {
    const heard: number[] = [];
    const forget = onServerTime((offset) => heard.push(offset));
    const commitTime = new Date(Date.now() + 86_400_000).toISOString();
    answer = (response) => {
      response.setHeader('date', 'Sun, 01 Jan 2040 00:00:00 GMT');
      json(200, { writeResults: [{}], commitTime })(response);
    };
    await commitWrites(connection, [write]);
    forget();
    expect(heard).toHaveLength(1);
    expect(Math.abs((heard[0] ?? 0) - 86_400_000)).toBeLessThan(20_000);
  });

  it('does not take a log-in page for an empty document', async () => {
    answer = html(200);
    expect(await readStored(connection, write.path)).toEqual({ kind: 'unreachable' });
  });
});
