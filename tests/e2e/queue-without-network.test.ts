import { rm } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { ALL_ARRIVED, queueSays, settleIn, tapWeather, waiting } from '../support/pupil-screen';
import { openQueueCity, type QueueCity } from '../support/queue-city';

describe('a tablet without a network', () => {
  let city: QueueCity;
  let tablet: Tablet;
  beforeAll(async () => {
    city = await openQueueCity('no-network');
  });
  afterEach(async () => {
    await tablet.close();
    await rm(tablet.userDataDir, { recursive: true, force: true });
  });

  it('starts cold, takes a tap, survives kill -9, and sends it once when the network is back', async () => {
    tablet = await launchTablet();
    await settleIn(tablet.page, city.a);
    await tablet.context.setOffline(true);
    await tapWeather(tablet.page, 'あめ');
    await queueSays(tablet.page, waiting(1));
    await tablet.kill();

    tablet = await launchTablet({ userDataDir: tablet.userDataDir, offline: true });
    await tablet.page.goto('/');
    await queueSays(tablet.page, waiting(1));
    await tablet.page.getByRole('button', { name: 'もう一度えらぶ' }).waitFor();
    expect(await city.countCheckIns(city.a)).toBe(0);
    await tablet.kill();

    tablet = await launchTablet({ userDataDir: tablet.userDataDir });
    await tablet.page.goto('/');
    await queueSays(tablet.page, ALL_ARRIVED);
    expect(await city.levelToday(city.a)).toBe(2);
    expect(await city.countCheckIns(city.a)).toBe(1);
  });
});
