import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchTablet, type Tablet } from '../../support/chromium';
import { named, queueSays, settleIn, signInOnScreen, tapWeather, waiting } from '../../support/pupil-screen';
import { openSurveySchool, type SurveySchool } from '../../support/survey-school';

const SCREENS = ['/', '/survey', '/survey/autumn', '/me', '/options'];

let school: SurveySchool;
let tablet: Tablet;
let page: Page;

const press = (words: string) => page.getByRole('button', { name: named(words) }).click();
const open = async (screen: string) => {
  await page.goto(screen);
  await page.locator('main h1').waitFor();
};
const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());

beforeAll(async () => {
  school = await openSurveySchool('frame');
});
beforeEach(async () => {
  tablet = await launchTablet();
  page = tablet.page;
});
afterEach(() => tablet.close());

describe('on every screen', () => {
  it('the way to help stands in the same place, opens the numbers, and gives the focus back', async () => {
    await signInOnScreen(page, school.upper);
    const places = new Set<string>();
    for (const screen of SCREENS) {
      await open(screen);
      const help = page.locator('header').getByRole('button', { name: 'たすけて', exact: true });
      places.add(JSON.stringify(await help.boundingBox()));
      await help.click();
      const sheet = page.getByRole('dialog', { name: 'たすけて' });
      await sheet.getByRole('link', { name: '0120-0-78310' }).first().waitFor();
      expect(await sheet.innerText()).toContain('近くの大人に借りてください');
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      expect(await focused()).toBe('たすけて');
    }
    expect(places.size).toBe(1);
  });

  it('Escape twice hides it too, even with the numbers open, and so does the button beside them', async () => {
    await signInOnScreen(page, school.upper);
    await press('たすけて');
    await page.getByRole('dialog').getByRole('button', { name: 'かくす' }).click();
    await page.getByRole('button', { name: '時計' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '時計' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('header').getByRole('button', { name: 'かくす' }).waitFor();
  });
});

describe('the words', () => {
  it('change language and readings at once, and this tablet remembers them', async () => {
    await signInOnScreen(page, school.upper);
    await press('設定');
    await press('ぜんぶにつける');
    await page.locator('rt[data-rt="てんき"]').first().waitFor();
    await press('つけない');
    expect(await page.locator('rt').count()).toBe(0);
    await press('English');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sunny' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Thunder' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('carry the readings of what grade 5 has not learnt, and control names stay plain', async () => {
    await signInOnScreen(page, school.upper);
    await tapWeather(page, 'はれ');
    await page
      .getByRole('button', { name: named('担任の先生') })
      .first()
      .waitFor();
    expect(await page.locator('rt[data-rt="たんにん"]').count()).toBeGreaterThan(0);
    expect(await page.locator('rt[data-rt="せんせい"]').count()).toBe(0);
  });
});

it('says what still waits before a pupil leaves the tablet', async () => {
  await settleIn(page, school.upper);
  await tablet.context.setOffline(true);
  await tapWeather(page, 'かみなり');
  await queueSays(page, waiting(1));
  await press('設定');
  await press('ログアウト');
  await page.getByRole('alert').getByText('まだ届いていないものが1件あります').waitFor();
  expect(await focused()).toBe('このままでいる');
  await press('このままでいる');
  await press('とじる');
  await page.getByRole('button', { name: 'もう一度えらぶ' }).waitFor();
});
