import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { type DeployedApp, deployApp } from '../support/deployed-app';
import { settleIn } from '../support/pupil-screen';
import { openQueueCity, type QueueCity } from '../support/queue-city';

let city: QueueCity;
let app: DeployedApp;
let tablet: Tablet;
beforeAll(async () => {
  city = await openQueueCity('update');
  app = await deployApp();
  tablet = await launchTablet({ url: app.url });
});
afterAll(async () => {
  await tablet.close();
  app.close();
});

it('a new version leaves a pupil in the middle of a survey alone, and comes when it is asked for', async () => {
  const { page } = tablet;
  await settleIn(page, city.a);
  await page.getByRole('link', { name: 'アンケート' }).click();
  await page
    .getByRole('button', { name: 'はじめる' })
    .or(page.getByRole('link', { name: 'はじめる' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'はじめる' }).click();
  await page.getByRole('radio', { name: 'よくあった' }).check();
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByRole('radio', { name: 'ときどきあった' }).check();
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));

  app.deployNext();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.getByRole('button', { name: 'つぎへ' }).click();
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);

  await page.goto(`${app.url}/`);
  // The debugger that this journey runs by holds up whatever worker a tap in the middle of loading would have to start.
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '新しくする' }).click();
  await page.waitForFunction(async () => {
    const { active, waiting } = await navigator.serviceWorker.ready;
    return waiting === null && active?.state === 'activated';
  });
  await page.locator('.update').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'アンケート' }).click();
  await page.getByText('つづきから').waitFor();
});
