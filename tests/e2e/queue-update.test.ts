import { afterAll, beforeAll, expect, it } from 'vitest';
import { appUrl, launchTablet, type Tablet } from '../support/chromium';
import { type DeployedApp, deployApp } from '../support/deployed-app';
import { settleIn } from '../support/pupil-screen';
import { openQueueCity, type QueueCity } from '../support/queue-city';
import { beginSurvey, continuesSurvey, lookForVersion, offer } from '../support/update-screen';

let city: QueueCity;
let app: DeployedApp;
let tablet: Tablet;
beforeAll(async () => {
  [city, app] = await Promise.all([openQueueCity('update'), deployApp()]);
  tablet = await launchTablet({ url: app.url });
});
afterAll(async () => {
  await tablet.close();
  app.close();
});

it('a file that is not there is told as missing, is no page, and is asked for again', async () => {
  for (const file of ['assets/staff-area-AAAAAAAA.js', 'worker.js', 'icons/gone.png', 'a/b.webmanifest']) {
    const missing = await fetch(`${appUrl()}/${file}`);
    expect(missing.status, file).toBe(404);
    expect(missing.headers.get('cache-control'), file).toBe('no-cache');
  }
  const page = await fetch(`${appUrl()}/me/days`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('id="root"');
});

it('a new version leaves a pupil in the middle of a survey alone, and comes when it is asked for', async () => {
  const { page } = tablet;
  await settleIn(page, city.a);
  await beginSurvey(page);
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));

  app.deployNext();
  expect(await lookForVersion(page)).toBe('waiting');
  await page.getByRole('button', { name: 'つぎへ' }).click();
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);

  await page.goto(`${app.url}/`);
  // The debugger that this journey runs by holds up whatever worker a tap in the middle of loading would have to start.
  await page.waitForLoadState('networkidle');
  await offer(page).click();
  await page.waitForFunction(async () => {
    const { active, waiting } = await navigator.serviceWorker.ready;
    return waiting === null && active?.state === 'activated';
  });
  await page.locator('.update_update').waitFor({ state: 'detached' });
  await continuesSurvey(page);
});
