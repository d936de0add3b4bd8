import type { Page } from 'playwright-core';
import { rm } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import {
  ALL_ARRIVED,
  appIsKept,
  named,
  queueSays,
  settleIn,
  signInOnScreen,
  tapWeather,
  waiting,
} from '../../support/pupil-screen';
import { openQueueCity, type QueueCity } from '../../support/queue-city';

/** What the app asks for a pupil's own data by. */
const LISTS = /:runQuery/;

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

  it('knows what was tapped and written before anything could be asked of the server', async () => {
    tablet = await launchTablet();
    await tablet.context.route(LISTS, (route) => route.abort());
    await signInOnScreen(tablet.page, city.b);
    await appIsKept(tablet.page);
    await tablet.context.setOffline(true);
    await tapWeather(tablet.page, 'くもり');
    await sendsToAnybody(tablet.page, 'きいてほしい');
    await queueSays(tablet.page, waiting(2));
    await tablet.kill();

    tablet = await launchTablet({ userDataDir: tablet.userDataDir });
    await tablet.page.goto('/');
    await queueSays(tablet.page, ALL_ARRIVED);
    await tablet.page.getByRole('button', { name: 'もう一度えらぶ' }).waitFor();
  });

  it('loses nothing when the browser is killed the moment it says saved', async () => {
    tablet = await launchTablet();
    await settleIn(tablet.page, city.b);
    await tapWeather(tablet.page, 'かみなり');
    await tablet.kill();

    tablet = await launchTablet({ userDataDir: tablet.userDataDir });
    await tablet.page.goto('/');
    await queueSays(tablet.page, ALL_ARRIVED);
    expect(await city.levelToday(city.b)).toBe(1);
    expect(await city.countCheckIns(city.b)).toBe(1);
  });
});

async function sendsToAnybody(page: Page, words: string): Promise<void> {
  const note = page.getByRole('region', { name: '書いておきたいこと。だれが読みますか？' });
  await note.getByRole('button', { name: named('だれでも') }).click();
  await note.getByRole('textbox').fill(words);
  await note.getByRole('button', { name: named('おくる') }).click();
}
