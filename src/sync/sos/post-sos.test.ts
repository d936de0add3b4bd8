import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NewSos } from '@domain/sos/records';
import { postSos } from './post-sos';

const ID = '5f6a1a52-5b0d-4f4e-9a55-000000000001';
const document: NewSos = {
  ...{ school: 's', pupilId: 'p', classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' },
  ...{ capturedAt: '2026-11-20T00:00:00.000Z', state: 'received', step: 0, chain: 'school' },
};

function answering(answer: () => Promise<Response>) {
  const fetch = vi.fn<typeof globalThis.fetch>(answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

describe('the second way of an SOS', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('sends the token, and nothing that the token says better', async () => {
    const fetch = answering(() => Promise.resolve(Response.json({ sosId: ID })));
    expect(await postSos('the-token', ID, document)).toEqual({ kind: 'accepted' });
    const [address, request] = fetch.mock.calls[0] ?? [];
    expect(address).toBe('/api/sos');
    expect(new Headers(request?.headers).get('authorization')).toBe('Bearer the-token');
    const { classId, at, safeToCallHome, capturedAt, chain } = document;
    expect(JSON.parse(request?.body as string)).toEqual({
      ...{ sosId: ID, classId, at, safeToCallHome, capturedAt, chain },
    });
  });

  it.each([
    ['a captive portal', () => Promise.resolve(new Response('<html>Welcome</html>'))],
    ['another id', () => Promise.resolve(Response.json({ sosId: 'other' }))],
    ['a refusal', () => Promise.resolve(Response.json({ sosId: ID }, { status: 503 }))],
    ['nothing', () => Promise.resolve(Response.json(null))],
    ['no network', () => Promise.reject(new TypeError('offline'))],
  ])('takes %s for no answer', async (_, answer) => {
    answering(answer);
    expect(await postSos('the-token', ID, document)).toEqual({ kind: 'unreachable' });
  });
});
