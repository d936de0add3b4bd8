import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { ALL_ARRIVED, queueSays, settleIn, tapWeather, waiting } from '../support/pupil-screen';
import { openQueueCity, type QueueCity } from '../support/queue-city';
import { serviceWorker } from '../support/service-worker';

const TAG = 'soramoyo-outbox';

describe('two tabs and the service worker of one tablet', () => {
  let city: QueueCity;
  let tablet: Tablet;
  beforeAll(async () => {
    city = await openQueueCity('tabs');
    tablet = await launchTablet();
    await settleIn(tablet.page, city.a);
  });
  afterAll(() => tablet.close());

  it('write one document, the later tap standing', async () => {
    const second = await tablet.context.newPage();
    await second.goto('/');
    // Both ask before either is answered.
    await second.getByRole('button', { name: 'はれ', exact: true }).waitFor();
    await second.waitForLoadState('networkidle');
    await tapWeather(tablet.page, 'はれ');
    await tapWeather(second, 'くもり');
    await queueSays(tablet.page, ALL_ARRIVED);
    await queueSays(second, ALL_ARRIVED);
    await expect.poll(() => city.levelToday(city.a)).toBe(3);
    expect(await city.countCheckIns(city.a)).toBe(1);
    await second.close();
  });

  it('send together without doubling anything or showing an error', async () => {
    await tablet.context.setOffline(true);
    await tapWeather(tablet.page, 'あめ');
    await queueSays(tablet.page, waiting(1));
    const worker = await serviceWorker(tablet.page);
    await tablet.context.setOffline(false);
    await Promise.all([worker.sync(TAG), worker.sync(TAG)]);
    await queueSays(tablet.page, ALL_ARRIVED);
    await expect.poll(() => city.levelToday(city.a)).toBe(2);
    expect(await city.countCheckIns(city.a)).toBe(1);
    expect(await tablet.page.getByRole('alert').count()).toBe(0);
  });

  it('send through the worker alone when every tab is closed', async () => {
    await tablet.context.setOffline(true);
    await tapWeather(tablet.page, 'かみなり');
    await queueSays(tablet.page, waiting(1));
    const elsewhere = await tablet.context.newPage();
    await tablet.page.close();
    await elsewhere.goto('about:blank');
    const worker = await serviceWorker(elsewhere);
    await tablet.context.setOffline(false);
    await worker.sync(TAG);
    await expect.poll(() => city.levelToday(city.a), { timeout: 30_000 }).toBe(1);
  });
});
