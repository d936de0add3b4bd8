import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-20T14:30:00Z');

/** A page or worker that has just begun. */
async function started() {
  vi.resetModules();
  const [clock, { heardServerTime }, { tabletDatabase }, tablet] = await Promise.all([
    import('./server-clock'),
    import('@/firebase/heard'),
    import('@/local/database'),
    import('@/local/tablet'),
  ]);
  const remembered = async () => (await tablet.thisTablet(tabletDatabase())).clockOffsetMs;
  const remember = (offset: number) => tablet.rememberClockOffset(tabletDatabase(), offset);
  return { ...clock, heardServerTime, remembered, remember, forget: () => tabletDatabase().delete() };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance'], now: NOW }));
afterEach(() => vi.useRealTimers());
afterEach(async () => (await started()).forget());

it.each([DAY_MS, -DAY_MS])(
  'is right on a tablet that is wrong by %d ms, once the server was heard',
  async (wrong) => {
    const clock = await started();
    clock.heardServerTime(NOW + wrong, NOW);
    expect(clock.serverNow()).toBe(NOW + wrong);
    await expect.poll(clock.remembered).toBe(wrong);

    const next = await started();
    await next.recallClock();
    expect(next.serverNow() - Date.now()).toBe(wrong);
  },
);

it('is sure only after it was heard, and until somebody sets the clock', async () => {
  const clock = await started();
  expect(clock.sureServerNow()).toBeUndefined();
  clock.heardServerTime(NOW + 500, NOW);
  expect(clock.sureServerNow()).toBe(NOW);
  vi.setSystemTime(NOW + DAY_MS);
  expect(clock.sureServerNow()).toBeUndefined();
});

it('does not go by an answer that took long', async () => {
  const clock = await started();
  clock.heardServerTime(NOW + DAY_MS, NOW - 60_000);
  expect(clock.serverNow()).toBe(NOW);
});

it('believes what it heard now rather than what it remembers', async () => {
  const clock = await started();
  await clock.remember(DAY_MS);
  clock.heardServerTime(NOW, NOW);
  await clock.recallClock();
  expect(clock.serverNow()).toBe(NOW);
});
