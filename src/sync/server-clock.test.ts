import { describe, expect, it } from 'vitest';
import { measureClockOffset } from './server-clock';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const answering = (response: Response) => ({ fetch: () => Promise.resolve(response), now: () => NOW });

describe("the server's clock", () => {
  it('is read from the Date header', async () => {
    const twoDaysOn = new Response(null, { headers: { date: 'Sun, 22 Nov 2026 00:00:00 GMT' } });
    expect(await measureClockOffset(answering(twoDaysOn))).toBe(2 * 24 * 60 * 60 * 1000);
  });

  it.each([
    ['no date', new Response(null)],
    ['nonsense', new Response(null, { headers: { date: 'soon' } })],
    ['a failure', new Response(null, { status: 503, headers: { date: 'Sun, 22 Nov 2026 00:00:00 GMT' } })],
  ])('stays unknown after %s', async (_, response) => {
    expect(await measureClockOffset(answering(response))).toBeUndefined();
  });

  it('stays unknown without a network', async () => {
    const ports = { fetch: () => Promise.reject(new TypeError('offline')), now: () => NOW };
    expect(await measureClockOffset(ports)).toBeUndefined();
  });
});
