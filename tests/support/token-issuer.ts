/** Issues ID tokens as Google does, with a key of its own, and publishes that key on this machine. */
import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function newKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

/** Signed by RS256, as ID tokens are. */
export function signedToken(payload: object, key: KeyObject, kid: string): string {
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(payload)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

/** As the Auth emulator issues them. */
export function unsignedToken(payload: object): string {
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.`;
}

/** The old trick: the public key, which everybody has, taken as the secret of another way to sign. */
export function tokenSignedWithPublicKey(payload: object, key: KeyObject, kid: string): string {
  const text = `${part({ alg: 'HS256', typ: 'JWT', kid })}.${part(payload)}`;
  const secret = createPublicKey(key).export({ type: 'spki', format: 'pem' });
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** A server that publishes the public half of `key` under `kid`. Returns it and its address. */
export async function publishKey(key: KeyObject, kid: string): Promise<{ server: Server; url: string }> {
  const jwk = { ...createPublicKey(key).export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys` };
}
