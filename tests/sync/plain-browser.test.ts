import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '@domain/days';
import { sampleTap } from '@domain/answers/check-in.fixture';
import { FakeServer } from '../support/fake-server';

vi.mock('@/firebase/push-keys', () => ({ canPush: true }));

const channel = globalThis.BroadcastChannel;
const refusing = (name: string) => () => Promise.reject(new DOMException('not here', name));

describe.each([
  ['has no more than a network and a disk', { onLine: true }],
  [
    'has everything and refuses it',
    {
      onLine: true,
      storage: { persist: refusing('NotAllowedError') },
      locks: { request: refusing('SecurityError') },
      serviceWorker: { getRegistration: refusing('SecurityError'), addEventListener: vi.fn() },
    },
  ],
  [
    'has a worker without background sync',
    {
      onLine: true,
      storage: {},
      serviceWorker: { getRegistration: () => Promise.resolve({}), addEventListener: vi.fn() },
    },
  ],
])('a browser that %s', (_, navigator) => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('navigator', navigator);
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  });
  afterEach(() => {
    globalThis.BroadcastChannel = channel;
    vi.unstubAllGlobals();
  });

  it('sends what waits', async () => {
    const { tabletDatabase } = await import('@/local/database');
    const { enqueue } = await import('@/local/outbox');
    const { signedIn, pupilSession } = await import('@/local/tablet.fixture');
    const { flushOutbox } = await import('@/sync/answers/flush');
    const { school, pupilId } = pupilSession('a');
    const home = `schools/${school}/pupils/${pupilId}`;
    const server = new FakeServer(new Map([['a', home]]), () => Date.now());
    const db = tabletDatabase();
    await signedIn(db, 'a');
    const path = `${home}/checkIns/${dayOf(Date.now())}`;
    await enqueue(db, 'a', { ...sampleTap, path }, Date.now());
    expect(await flushOutbox(() => Promise.resolve(server.remote(() => 'a')))).toBe('all-arrived');
    expect(server.stored(path)).not.toBeNull();
    expect(await db.outbox.count()).toBe(0);
  });

  it('starts, asks to be woken, to keep things and to be told, and nothing throws', async () => {
    const { keepStorage } = await import('@/local/keep-storage');
    const { askForBackgroundSync } = await import('@/sync/background-sync');
    const { pageIdle } = await import('@/sync/idle');
    const { pushState, refreshPush } = await import('@/sync/push');
    const { onWorkerMessage, PUSH_CHANGED } = await import('@/sync/worker-messages');
    await import('@/sync/sos/memory');
    keepStorage();
    onWorkerMessage(PUSH_CHANGED, () => undefined);
    await Promise.all([askForBackgroundSync(), pageIdle(), refreshPush()]);
    expect(pushState('a')).toBe('no-browser');
  });
});
