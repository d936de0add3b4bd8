/** Answers that are not the server's, or not what was hoped for: the pupils' real client against a real socket. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deleteApp, initializeApp } from 'firebase/app';
import { inMemoryPersistence, initializeAuth } from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore } from 'firebase/firestore/lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCheckIn } from '@domain/check-in.fixture';
import { commitWrites, readStored } from '@/firebase/requests';

const write = sampleCheckIn();

const json = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const html = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Log in to the school Wi-Fi</h1>');
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

  it('does not take a log-in page for an empty document', async () => {
    answer = html(200);
    expect(await readStored(connection, write.path)).toEqual({ kind: 'unreachable' });
  });
});
