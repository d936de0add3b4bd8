import { paths } from '@domain/paths';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { type DeployedApp, deployApp } from '../../support/deployed-app';
import { appIsKept, settleIn } from '../../support/pupil-screen';
import { openQueueCity, type QueueCity } from '../../support/queue-city';
import {
  beginSurvey,
  cityAsksForLaterApp,
  continuesSurvey,
  lookForVersion,
  offer,
} from '../../support/update-screen';
import { CLASS, type CityStaff, PASSWORD, StaffCity } from '../../support/staff-city';

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
  await settleIn(tablet.page, city.a);
  await beginSurvey(tablet.page);
});
afterAll(async () => {
  await tablet.close();
  app.close();
  staffApp.close();
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
  await page.locator('.update_update').waitFor({ state: 'detached' });

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

it('a pupil whose app is too old for the city is asked to renew it, never in a survey, and once', async () => {
  const old = await launchTablet({ url: app.url });
  const { page } = old;
  await cityAsksForLaterApp(page);
  await settleIn(page, city.b);
  await offer(page).waitFor(WAIT);
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await beginSurvey(page);
  expect(await offer(page).count()).toBe(0);
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);

  await page.getByRole('link', { name: 'きょう' }).click();
  const afresh = page.waitForEvent('load');
  await offer(page).click(WAIT);
  await afresh;
  await continuesSurvey(page);
  await page.getByRole('link', { name: 'きょう' }).click();
  expect(await offer(page).count()).toBe(0);
  await old.close();
});

it('staff whose app is too old for the city are asked to renew it, and go on with what they see', async () => {
  const old = await launchTablet({ url: staffApp.url });
  const { page } = old;
  await cityAsksForLaterApp(page);
  // Then the page asks the ordinary way, where the answer of the city can be another.
  await page.route('**/Listen/channel**', (route) => route.abort());
  await page.goto(staffApp.url);
  await page.getByLabel('メールアドレス').fill(teacher.email);
  await page.getByLabel('パスワード').fill(PASSWORD);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await offer(page).waitFor(WAIT);
  await page.getByRole('button', { name: '名前を表示する' }).waitFor(WAIT);
  await old.close();
});

/** Runs on the page. As a box on the way may have left it there: a page where the app's entry should be. */
async function spoilKeptEntry(): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys())
      if (/\/assets\/index-[^/]*\.js$/.test(url))
        await cache.put(url, new Response('<html></html>', { headers: { 'content-type': 'text/html' } }));
  }
}
