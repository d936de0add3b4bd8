import { rm } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { appUrl, launchTablet, type Tablet } from '../../support/chromium';
import { settleIn, signInOnScreen, tapWeather } from '../../support/pupil-screen';
import { openQueueCity, type QueueCity } from '../../support/queue-city';

describe('a tablet that can keep nothing', () => {
  let city: QueueCity;
  let tablet: Tablet;
  beforeAll(async () => {
    city = await openQueueCity('no-storage');
  });
  afterEach(async () => {
    await tablet.close();
    await rm(tablet.userDataDir, { recursive: true, force: true });
  });

  it('sends at once when its disk is full, and says "not saved" without a network', async () => {
    const before = await launchTablet();
    await settleIn(before.page, city.a);
    await before.context.close();
    // The browser reckons with the quota that it found when it opened the database.
    tablet = await launchTablet({ userDataDir: before.userDataDir });
    const { page, context } = tablet;
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(appUrl()).origin, quotaSize: 1 });
    await page.goto('/');

    await tapWeather(page, 'くもり');
    expect(await city.levelToday(city.a)).toBe(3);
    await page.getByText('いっぱいです').waitFor();

    await context.setOffline(true);
    await page.getByRole('button', { name: 'もう一度えらぶ' }).click();
    await page.getByRole('button', { name: 'はれ', exact: true }).click();
    await page.getByText('まだ保存できていません').first().waitFor();
    expect(await city.levelToday(city.a)).toBe(3);
  });

  it('signs in and sends where the browser has no IndexedDB', async () => {
    tablet = await launchTablet();
    const { page } = tablet;
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await signInOnScreen(page, city.b);
    await tapWeather(page, 'あめ');
    expect(await city.levelToday(city.b)).toBe(2);
    await page.getByText('このタブレットには保存できません').waitFor();
  });
});
