import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onRequest } from 'firebase-functions/https';
import { faultsIn } from './fault';
import { keepFaults } from './keep-faults';
import { rateLimit } from '../platform/rate';

const MAX_BYTES = 16 * 1024;
const mayKeep = rateLimit(120);

/** `POST /api/report`: what tablets tell of their own faults, and browsers of what the content security policy has stopped. */
export const reportApi = onRequest({ maxInstances: 2 }, async (request, response) => {
  const body = (request.rawBody as Buffer | undefined) ?? Buffer.alloc(0);
  response.set('Cache-Control', 'no-store');
  if (request.method !== 'POST') response.status(405).end();
  else if (body.byteLength > MAX_BYTES) response.status(413).end();
  else if (!mayKeep(Date.now())) response.status(429).end();
  else {
    try {
      await keepFaults(getFirestore(), faultsIn(jsonIn(body)), Date.now());
    } catch (error) {
      logger.error('fault not kept', { error: String(error) });
    }
    response.status(204).end();
  }
});

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
