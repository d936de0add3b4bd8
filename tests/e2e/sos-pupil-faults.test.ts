import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../support/chromium';
import { named, settleIn, signInOnScreen } from '../support/pupil-screen';
import { openSosSchool, type SosSchool } from '../support/sos-school';
import {
  ARRIVED,
  DETAILS,
  FIRESTORE,
  pressForHelp,
  sosSays,
  STILL_HERE,
  unfold,
} from '../support/sos-screen';

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
  it('a cold start and a tap are enough: it says so, takes words, and goes once when the network is back', async () => {
    tablet = await launchTablet();
    await settle(tablet.page);
    await tablet.context.close();
    tablet = await launchTablet({ userDataDir: tablet.userDataDir, offline: true });
    await tablet.page.goto('/');
    await pressForHelp(tablet.page);
    await sosSays(tablet.page, STILL_HERE);
    await tablet.page.getByRole('link', { name: '0120-0-78310' }).first().waitFor();
    await unfold(tablet.page, DETAILS);
    await press(tablet.page, 'カウンセラー');
    await tablet.page.getByRole('button', { name: named('カウンセラー'), pressed: true }).waitFor();
    expect(await received()).toEqual([]);
    await tablet.kill();

    tablet = await launchTablet({ userDataDir: tablet.userDataDir });
    await tablet.page.goto('/');
    await expect.poll(async () => (await received()).length, { timeout: 60_000 }).toBe(1);
    await pressForHelp(tablet.page);
    await sosSays(tablet.page, ARRIVED);
    await expect.poll(async () => (await received())[0]?.want as unknown).toBe('counsellor');
    expect(await received()).toHaveLength(1);
  });
});

it('killed the moment after the tap, it is sent at the next start, once', async () => {
  tablet = await launchTablet();
  await settle(tablet.page);
  // The answer never comes: the tap is on the disk, and on its way at most.
  await tablet.context.route(FIRESTORE, () => undefined);
  await pressForHelp(tablet.page);
  await tablet.kill();
  tablet = await launchTablet({ userDataDir: tablet.userDataDir });
  await tablet.page.goto('/');
  await expect.poll(async () => (await received()).length, { timeout: 60_000 }).toBe(1);
  await pressForHelp(tablet.page);
  await sosSays(tablet.page, ARRIVED);
  expect(await received()).toHaveLength(1);
});

/** The page, opened anew without those files of the app, with the button pressed. */
async function pressedWithout(files: RegExp) {
  const { page, context } = tablet;
  await context.route('**/sw.js', (route) => route.abort());
  await signInOnScreen(page, school.upper);
  await page.waitForLoadState('networkidle');
  await context.route(files, (route) => route.abort());
  await page.reload();
  await page.locator('main h1').waitFor();
  await page.locator('header').getByRole('button', { name: 'たすけて' }).click();
  const sheet = page.getByRole('dialog', { name: 'たすけて' });
  await sheet.getByRole('link', { name: '0120-0-78310' }).waitFor();
  return sheet;
}

it('the numbers are there when nothing behind the button can be loaded', async () => {
  tablet = await launchTablet();
  const sheet = await pressedWithout(/\/assets\/sos-(lane-)?.{8}\.js/);
  await sheet.getByText('うまく おくれませんでした。').waitFor();
});

it('the tap arrives when the sheet cannot be loaded, and nothing else falls with it', async () => {
  tablet = await launchTablet();
  const sheet = await pressedWithout(/\/assets\/sos-.{8}\.js/);
  await sheet.getByText('学校に送ろうとしています').waitFor();
  await expect.poll(async () => (await received()).length, { timeout: 60_000 }).toBe(1);
  await sheet.getByRole('button', { name: 'とじる' }).click();
  await tablet.page.getByText('すべて届いています').waitFor();
});

it('pressed on one tablet, it is open on another one as well', async () => {
  tablet = await launchTablet();
  await settle(tablet.page);
  await pressForHelp(tablet.page);
  await sosSays(tablet.page, ARRIVED);
  const other = await launchTablet();
  try {
    await settle(other.page);
    await pressForHelp(other.page);
    await sosSays(other.page, ARRIVED);
    expect(await received()).toHaveLength(1);
  } finally {
    await other.close();
  }
});
