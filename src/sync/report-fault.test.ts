// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { FaultCode } from '@domain/tablet/client-faults';

const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response()));
const told = () =>
  fetched.mock.calls.map(([, sent]) => (JSON.parse(sent?.body as string) as { code: FaultCode }).code);

/** Each time as on a page that has just been loaded. */
async function onNewPage() {
  vi.resetModules();
  return (await import('./report-fault')).reportFault;
}

beforeEach(() => {
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});

it('tells of a part that is missing once, and not of the screen that breaks by it', async () => {
  const reportFault = await onNewPage();
  reportFault('part-missing');
  reportFault('screen-broken', new Error('Failed to fetch dynamically imported module'));
  reportFault('part-missing');
  expect(told()).toEqual(['part-missing']);
});

it('tells of a screen that breaks by itself', async () => {
  const reportFault = await onNewPage();
  reportFault('screen-broken', new Error('x'));
  reportFault('record-refused');
  expect(told()).toEqual(['screen-broken', 'record-refused']);
});
