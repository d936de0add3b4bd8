import { paths } from '@domain/paths';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appUrl, launchTablet, type Tablet } from '../support/chromium';
import { type DeployedApp, deployApp } from '../support/deployed-app';
import { appIsKept, settleIn } from '../support/pupil-screen';
import { openQueueCity, type QueueCity } from '../support/queue-city';
import { CLASS, type CityStaff, PASSWORD, StaffCity } from '../support/staff-city';

const WAIT = { timeout: 60_000 };
const staffCity = new StaffCity('update-staff-sho');
let city: QueueCity;
let teacher: CityStaff;
/** Two addresses: what one browser keeps of one is nothing to the other. */
let app: DeployedApp;
let staffApp: DeployedApp;
let tablet: Tablet;
beforeAll(async () => {
  [city, app, staffApp] = await Promise.all([openQueueCity('update'), deployApp(), deployApp()]);
  await staffCity.open();
  teacher = await staffCity.staff('teacher', '山田 先生', [CLASS]);
  tablet = await launchTablet({ url: app.url });
});
afterAll(async () => {
  await tablet.close();
  app.close();
  staffApp.close();
});

const offer = (page: Page) => page.getByRole('button', { name: '新しくする' });

it('a file that is not there is told as missing, is no page, and is asked for again', async () => {
  const missing = await fetch(`${appUrl()}/assets/staff-area-AAAAAAAA.js`);
  expect(missing.status).toBe(404);
  expect(missing.headers.get('cache-control')).toBe('no-cache');
  const page = await fetch(`${appUrl()}/me/days`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('id="root"');
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
  await page.locator('.update').waitFor({ state: 'detached' });
  await continuesSurvey(page);
});

it('a version of which a file is missing, or is another page, is not taken: the old one goes on', async () => {
  const { page } = tablet;
  app.deployNext();
  for (const fault of ['missing', 'page'] as const) {
    app.spoil(/^\/assets\/my-page-.*\.js$/, fault);
    expect(await lookForVersion(page), fault).toBe('none');
  }
  app.heal();
  await page.reload();
  await continuesSurvey(page);
  expect(await lookForVersion(page)).toBe('waiting');
});

it('a page whose entry cannot start mends itself with one reload, and keeps what was answered', async () => {
  const { page } = tablet;
  await page.evaluate(spoilKeptEntry);
  await page.reload();
  await continuesSurvey(page);
  await appIsKept(page);
});

it('a page that cannot start after all says what to do, and opens when it is pressed', async () => {
  const { page } = tablet;
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.evaluate(spoilKeptEntry);
  app.spoil(/^\/assets\/index-.*\.js$/, 'missing');
  await page.reload();
  await page.getByText('なくなっていません').waitFor(WAIT);
  expect(await page.locator('ruby', { hasText: '画面' }).count()).toBeGreaterThan(0);
  expect(await page.getByRole('link', { name: '0120-0-78310' }).count()).toBe(1);
  await expect
    .poll(() => staffCity.stored(paths.clientFaults, `days.${staffCity.today}.cannot-start`), WAIT)
    .toBeGreaterThan(0);
  app.heal();
  await page.getByRole('button', { name: 'もう' }).click();
  await continuesSurvey(page);
});

it('a teacher who signs in to a version that is gone sees the class after one press at most', async () => {
  const { page } = tablet;
  await page.goto(staffApp.url);
  await appIsKept(page);
  staffApp.deployNext();
  await page.getByLabel('メールアドレス').fill(teacher.email);
  await page.getByLabel('パスワード').fill(PASSWORD);
  await page.getByRole('button', { name: 'ログイン' }).click();
  const board = page.getByRole('button', { name: '名前を表示する' });
  const again = page.getByRole('button', { name: 'もう一度ひらく' });
  await board.or(again).waitFor(WAIT);
  if (await again.isVisible()) await again.click();
  await board.waitFor(WAIT);
});

it('staff, and whoever looks at the first page, are offered a new version within the hour', async () => {
  const { page } = tablet;
  await appIsKept(page);
  staffApp.deployNext();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await offer(page).click(WAIT);
  await page.locator('.update').waitFor({ state: 'detached' });

  await page.clock.install();
  const afresh = page.waitForEvent('load');
  await page.getByRole('button', { name: 'ログアウト' }).click(WAIT);
  await afresh;
  await page.getByLabel('メールアドレス').waitFor(WAIT);
  await page.waitForLoadState('networkidle');
  staffApp.deployNext();
  await page.clock.fastForward('01:00:01');
  await offer(page).waitFor(WAIT);
});

async function continuesSurvey(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'アンケート' }).click(WAIT);
  await page.getByText('つづきから').waitFor(WAIT);
}

/** Looks whether there is a new version, and whether it could be taken. */
function lookForVersion(page: Page): Promise<'waiting' | 'none'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    // One whose files could not be had lets the update itself fail, or goes when it has tried.
    await registration.update().catch(() => undefined);
    while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 50));
    return registration.waiting ? 'waiting' : 'none';
  });
}

/** Runs on the page. As a box on the way may have left it there: a page where the app's entry should be. */
async function spoilKeptEntry(): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys())
      if (/\/assets\/index-[^/]*\.js$/.test(url))
        await cache.put(url, new Response('<html></html>', { headers: { 'content-type': 'text/html' } }));
  }
}
