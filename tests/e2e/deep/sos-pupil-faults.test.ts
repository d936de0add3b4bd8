import { rm } from 'node:fs/promises';
import { Timestamp } from 'firebase-admin/firestore';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { appUrl, launchTablet, type Tablet } from '../../support/chromium';
import {
  ALL_ARRIVED,
  appIsKept,
  leaveTablet,
  named,
  queueSays,
  settleIn,
  signInOnScreen,
  tapWeather,
  waiting,
} from '../../support/pupil-screen';
import { openSosSchool, type SosSchool } from '../../support/sos-school';
import {
  ARRIVED,
  DETAILS,
  FIRESTORE,
  NOT_ARRIVED,
  pressForHelp,
  SENDING,
  sosSays,
  TAKEN_BACK,
  unfold,
} from '../../support/sos-screen';
import { serviceWorker } from '../../support/service-worker';

let school: SosSchool;
let tablet: Tablet;

beforeAll(async () => {
  school = await openSosSchool('sos-faults');
});
afterEach(async () => {
  for (const { id } of await school.sosOf(school.upper)) await school.change(id, { state: 'withdrawn' });
  await tablet.close();
  await rm(tablet.userDataDir, { recursive: true, force: true });
});

const received = async () => (await school.sosOf(school.upper)).filter(({ state }) => state === 'received');
const press = (page: Page, words: string) => page.getByRole('button', { name: named(words) }).click();
const settle = (page: Page) => settleIn(page, school.upper);

describe('without a network', () => {
  it('it can be taken back at any time, and then nothing is ever sent', async () => {
    tablet = await launchTablet();
    const { page, context } = tablet;
    await settle(page);
    await context.setOffline(true);
    await pressForHelp(page);
    await sosSays(page, NOT_ARRIVED);
    await page.waitForTimeout(6_000);
    await press(page, 'やめる');
    await sosSays(page, TAKEN_BACK);
    await press(page, 'とじる');
    await tapWeather(page, 'くもり');
    await context.setOffline(false);
    // Nothing else is in the way any more, and the SOS goes before everything.
    await queueSays(page, ALL_ARRIVED);
    expect(
      await school.sosOf(school.upper).then((all) => all.filter(({ state }) => state !== 'withdrawn')),
    ).toEqual([]);
  });

  it('it goes as soon as there is a network, whatever else is waiting or refused', async () => {
    tablet = await launchTablet();
    const { page, context } = tablet;
    await settle(page);
    await context.setOffline(true);
    await tapWeather(page, 'あめ');
    await pressForHelp(page);
    await sosSays(page, NOT_ARRIVED);
    await context.setOffline(false);
    await expect.poll(async () => (await received()).length).toBe(1);
    await sosSays(page, ARRIVED);
  });
});

describe('a tablet that can keep nothing', () => {
  it('sends from memory when its disk is full, and says that the page has to stay open', async () => {
    tablet = await launchTablet();
    await settle(tablet.page);
    await tablet.context.close();
    tablet = await launchTablet({ userDataDir: tablet.userDataDir });
    const { page, context } = tablet;
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(appUrl()).origin, quotaSize: 1 });
    await page.goto('/');
    await page.locator('main h1').waitFor();
    await appIsKept(page);
    await context.setOffline(true);
    await pressForHelp(page);
    await sosSays(page, 'このタブレットには 保存できません。');
    await page.getByText('この画面で あずかっている').waitFor();
    await context.setOffline(false);
    await sosSays(page, ARRIVED);
    expect(await received()).toHaveLength(1);
    await unfold(page, DETAILS);
    await press(page, '保健室の先生');
    await expect.poll(async () => (await received())[0]?.want as unknown).toBe('nurse');
  });

  it('sends where the browser has no IndexedDB', async () => {
    tablet = await launchTablet();
    const { page } = tablet;
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await signInOnScreen(page, school.upper);
    await pressForHelp(page);
    await sosSays(page, ARRIVED);
    await page.getByText('この画面で あずかっている').waitFor();
    expect(await received()).toHaveLength(1);
  });
});

describe('between the tablet and the server', () => {
  it('a captive portal is not taken for the school', async () => {
    tablet = await launchTablet();
    const { page, context } = tablet;
    await settle(page);
    const portal = { status: 200, contentType: 'text/html', body: '<html>Welcome to the Wi-Fi</html>' };
    await context.route(FIRESTORE, (route) => route.fulfill(portal));
    await context.route('**/api/sos', (route) => route.fulfill(portal));
    await pressForHelp(page);
    await sosSays(page, SENDING);
    await page.waitForTimeout(8_000);
    await sosSays(page, SENDING);
    await context.unroute(FIRESTORE);
    await context.unroute('**/api/sos');
    await sosSays(page, ARRIVED);
    expect(await received()).toHaveLength(1);
  });

  it.each(['unreachable', 'silent', 'busy'] as const)(
    'the function takes it when Firestore is %s',
    async (how) => {
      tablet = await launchTablet();
      const { page, context } = tablet;
      await settle(page);
      await context.route(FIRESTORE, (route) => {
        if (how === 'unreachable') return route.abort();
        if (how === 'busy') return route.fulfill({ status: 503, json: { error: { status: 'UNAVAILABLE' } } });
        return undefined;
      });
      await pressForHelp(page);
      await sosSays(page, ARRIVED);
      expect(await received()).toHaveLength(1);
    },
  );

  it('it is told as being here while neither way answers, and still offers to be taken back', async () => {
    tablet = await launchTablet();
    const { page, context } = tablet;
    await settle(page);
    await context.route(FIRESTORE, (route) => route.abort());
    await context.route('**/api/sos', (route) => route.abort());
    await pressForHelp(page);
    await sosSays(page, SENDING);
    await page.waitForTimeout(1_500);
    await press(page, 'やめる');
    await sosSays(page, 'やめています。');
    await context.unroute(FIRESTORE);
    await sosSays(page, TAKEN_BACK);
    expect(await received()).toEqual([]);
  });
});

it('the worker sends it when every tab is closed', async () => {
  tablet = await launchTablet();
  await settle(tablet.page);
  await tablet.context.setOffline(true);
  await pressForHelp(tablet.page);
  await sosSays(tablet.page, NOT_ARRIVED);
  const elsewhere = await tablet.context.newPage();
  await tablet.page.close();
  await elsewhere.goto('about:blank');
  const worker = await serviceWorker(elsewhere);
  await tablet.context.setOffline(false);
  await worker.sync('soramoyo-sos');
  await expect.poll(async () => (await received()).length, { timeout: 30_000 }).toBe(1);
});

it('what was closed stays readable after a sign-out, and is no news', async () => {
  tablet = await launchTablet();
  const { page } = tablet;
  await settle(page);
  await pressForHelp(page);
  await sosSays(page, ARRIVED);
  const [{ id } = { id: '' }] = await received();
  await school.reply(id, 'また いつでも よんでね');
  await school.change(id, { state: 'resolved', outcome: 'talked', resolvedAt: Timestamp.now() });
  await sosSays(page, 'おわりました。');
  await press(page, 'とじる');
  await leaveTablet(page, { warned: false });
  await settle(page);
  await pressForHelp(page);
  await unfold(page, 'まえに おしたもの');
  await page.locator('.sos-earlier summary').first().click();
  await page.locator('.sos-earlier').getByText('また いつでも よんでね').first().waitFor();
  await press(page, 'とじる');
  expect(await page.getByText('お知らせが あります。').count()).toBe(0);
});

it('two tabs that send together make one', async () => {
  tablet = await launchTablet();
  const { page, context } = tablet;
  await settle(page);
  const second = await context.newPage();
  await second.goto('/');
  await second.locator('main h1').waitFor();
  await context.setOffline(true);
  await pressForHelp(page);
  await pressForHelp(second);
  await context.setOffline(false);
  await Promise.all([sosSays(page, ARRIVED), sosSays(second, ARRIVED)]);
  expect(await received()).toHaveLength(1);
});

it('whoever signs out with one that has not left is warned, and it goes only as the one who pressed it', async () => {
  tablet = await launchTablet();
  const { page, context } = tablet;
  await settle(page);
  await context.setOffline(true);
  await pressForHelp(page);
  await sosSays(page, NOT_ARRIVED);
  await press(page, 'とじる');
  await queueSays(page, waiting(1));
  await press(page, '設定');
  await press(page, 'ログアウト');
  await page.getByRole('alert').getByText('まだ学校に届いていません').waitFor();
  await press(page, 'ログアウトする');
  await page.getByLabel('メールアドレス').waitFor();
  await context.setOffline(false);
  await signInOnScreen(page, school.oldest);
  await tapWeather(page, 'はれ');
  await queueSays(page, ALL_ARRIVED);
  expect(await received()).toEqual([]);
  expect(await school.sosOf(school.oldest)).toEqual([]);
  await page.getByRole('button', { name: '設定' }).click();
  await page.getByRole('button', { name: 'ログアウト', exact: true }).click();
  await page.getByLabel('メールアドレス').waitFor();
  await signInOnScreen(page, school.upper);
  await expect.poll(async () => (await received()).length, { timeout: 30_000 }).toBe(1);
});
